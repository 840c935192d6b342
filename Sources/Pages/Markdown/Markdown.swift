import Languages
public import Mustache

/// What an author wrote in Markdown, as markup that is safe on a page.
///
/// CommonMark with tables and strikethrough. Raw HTML shows as the text it is, an image becomes a link to it, and links
/// lead to `http`, `https` and `mailto` only. Headings are shifted to stand below those of the page.
public struct Markdown: Equatable, Sendable {
    /// How much is read; what follows is left out, and ``isCut`` says so.
    public static let limitInBytes = 256 * 1024

    /// The first line as plain text, where it could be lifted out to be a page's title.
    public let title: String?

    /// The markup, without the title; empty when there is nothing else.
    public let html: HTML

    /// Whether the text was too long, or grew too long, to be shown whole.
    public let isCut: Bool

    /// Renders the text; the author's `#` becomes a heading of the level, from 2 to 6.
    ///
    /// With `liftsTitle`, the first heading, short paragraph or sentence on a line of its own becomes ``title``.
    public init(_ text: String, headingLevel: Int = 2, liftsTitle: Bool = false) {
        self.init(text, headingLevel: headingLevel, liftsTitle: liftsTitle, words: .english)
    }

    init(_ text: String, headingLevel: Int = 2, liftsTitle: Bool = false, words: Words) {
        var writer = MarkdownWriter(headingLevel: headingLevel, liftsTitle: liftsTitle, words: words)
        let isRead = MarkdownParser.parse(text.utf8.prefix(Self.limitInBytes), into: &writer)
        title = writer.title
        html = writer.finish()
        isCut = !isRead || text.utf8.count > Self.limitInBytes
    }

    /// The title of the text where it is lifted; no more of it is read than that takes.
    static func title(of text: String) -> String? {
        var writer = MarkdownWriter(headingLevel: 2, liftsTitle: true, words: .english)
        writer.stopsAtTitle = true
        _ = MarkdownParser.parse(text.utf8.prefix(limitInBytes), into: &writer)
        return writer.title
    }
}
