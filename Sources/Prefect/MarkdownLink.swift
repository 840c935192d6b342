import JSON

/// A link artifact: Prefect stores it as Markdown that is exactly one link, `[text](url)`.
struct MarkdownLink: Equatable {
    let text: String
    let url: String

    /// `nil` for any other Markdown, and for links that a page would not follow.
    init?(_ markdown: String) {
        guard markdown.hasPrefix("["), markdown.hasSuffix(")"), let middle = markdown.firstRange(of: "](")
        else {
            return nil
        }
        text = String(markdown[..<middle.lowerBound].dropFirst())
        url = String(markdown[middle.upperBound...].dropLast())
        guard !text.contains(where: { "[]\n\\`".contains($0) }), isPlainURL else { return nil }
    }

    var json: JSONValue { .object([("url", .string(url)), ("text", .string(text))]) }

    /// A URL for http, https or mail, with no sign that would end the link early.
    private var isPlainURL: Bool {
        guard ["http://", "https://", "mailto:"].contains(where: url.hasPrefix) else { return false }
        var depth = 0
        for scalar in url.unicodeScalars {
            if scalar == "(" { depth += 1 }
            if scalar == ")" { depth -= 1 }
            if depth < 0 || scalar.value <= 0x20 || scalar == "<" || scalar == ">" || scalar == "\\" {
                return false
            }
        }
        return depth == 0
    }
}
