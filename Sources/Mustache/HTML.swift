/// Markup that is safe to write into a page as it stands.
///
/// It is the only way for markup to reach a page: all other text is escaped.
public struct HTML: Hashable, Sendable {
    /// The markup.
    public let text: String

    /// Takes markup that the caller has made safe; never pass text that came from outside.
    public init(trusted text: String) {
        self.text = text
    }

    /// Makes markup that shows the text as it is: `&`, `<`, `>`, `"` and `'` become entities.
    public static func escaping(_ text: String) -> HTML {
        var output = Output(capacity: text.utf8.count)
        output.appendEscaped(text)
        return HTML(trusted: String(decoding: output.bytes, as: UTF8.self))
    }
}
