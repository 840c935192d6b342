/// A media type with its parameters, in lower case but for the parameters' values.
///
/// Source: RFC 9110 §8.3.1.
struct ContentType: Equatable {
    let name: String
    let parameters: [String: String]

    init(_ header: String) {
        let parts = header.split(separator: ";", omittingEmptySubsequences: false).map(Self.trimmed)
        name = (parts.first ?? "").lowercased()
        parameters = Dictionary(parts.dropFirst().compactMap(Self.parameter)) { first, _ in first }
    }

    private static func parameter(_ text: String) -> (String, String)? {
        guard let equals = text.firstIndex(of: "=") else { return nil }
        let value = text[text.index(after: equals)...]
        let isQuoted = value.count >= 2 && value.hasPrefix("\"") && value.hasSuffix("\"")
        return (text[..<equals].lowercased(), String(isQuoted ? value.dropFirst().dropLast() : value))
    }

    private static func trimmed(_ text: Substring) -> String {
        var bytes = text.utf8.drop { $0 == UInt8(ascii: " ") }
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        return String(Substring(bytes))
    }
}
