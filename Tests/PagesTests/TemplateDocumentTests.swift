import Foundation
import Templates
import Testing

/// `docs/templates.md` against the comments on top of the templates; `UPDATE_GOLDEN=1` writes its list anew.
@Suite struct TemplateDocumentTests {
    private static let heading = "\n## Each template\n"

    private static let file = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "docs/templates.md")

    @Test func `the document lists what the comment of every template says`() throws {
        let text = try String(contentsOf: Self.file, encoding: .utf8)
        let list = try #require(text.range(of: Self.heading), "\(Self.heading) is not in it")
        let expected = text[..<list.upperBound] + Self.entries
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
            try Data(expected.utf8).write(to: Self.file)
        }
        #expect(try String(contentsOf: Self.file, encoding: .utf8) == expected)
    }

    @Test func `says of each template what it is`() {
        #expect(Set(Templates.purposes.keys) == Set(Templates.sources.keys))
    }

    @Test func `the document names every token`() throws {
        let text = try String(contentsOf: Self.file, encoding: .utf8)
        let tokens = (Templates.files["tokens.css"] ?? "").matches(of: #/(--[a-z-]+):/#).map {
            String($0.output.1)
        }
        #expect(tokens.count > 20 && tokens.allSatisfy { text.contains("`\($0)`") })
    }

    private static var entries: String {
        Templates.sources.sorted { $0.key < $1.key }
            .map {
                "\n`\($0.key)`: \(Templates.purposes[$0.key] ?? "")\n\n\(indented(Templates.comment(of: $0.value)))"
            }
            .joined()
    }

    private static func indented(_ comment: String) -> String {
        comment.split(separator: "\n").map { "    \($0.trimmingCharacters(in: .whitespaces))\n" }.joined()
    }
}
