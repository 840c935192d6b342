import Foundation

/// Writes `EmbeddedFiles.swift`: each file that is named as an argument, as a string literal under its file name.
///
/// Usage: `embed-templates OUTPUT FILE…`
@main
struct EmbedTemplates {
    static func main() throws {
        let paths = CommandLine.arguments.dropFirst()
        guard let output = paths.first else { return }
        let entries = try paths.dropFirst().map(entry(for:)).joined()
        let source = """
            /// The files beside this target's sources, by file name.
            enum EmbeddedFiles {
                static let texts: [String: String] = [
            \(entries)    ]
            }

            """
        try Data(source.utf8).write(to: URL(filePath: output))
    }

    private static func entry(for path: String) throws -> String {
        let url = URL(filePath: path)
        let text = try String(contentsOf: url, encoding: .utf8)
        return "        \(literal(url.lastPathComponent)): \(literal(text)),\n"
    }

    private static func literal(_ text: String) -> String {
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "\"": literal += "\\\(scalar)"
            case " "..."~": literal.unicodeScalars.append(scalar)
            default: literal += "\\u{\(String(scalar.value, radix: 16))}"
            }
        }
        return literal + "\""
    }
}
