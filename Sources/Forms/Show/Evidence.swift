/// Something to judge by: it comes from the run, is shown, and is not edited.
public enum Evidence: Equatable, Sendable {
    /// A part of a text that something is said of.
    public struct Span: Equatable, Sendable {
        /// Its number on the page, from 1.
        public let number: Int

        /// Where it is in the text, in Unicode scalars from its start, as Python counts; within the text.
        public let range: Range<Int>

        /// What is said of it; `nil` for nothing.
        public let label: String?
    }

    /// A picture: a URL, or a `data:` URL with its bytes, and what it shows in words. Neither was checked.
    case picture(String, alt: String?)

    /// Text as it is, with parts of it marked.
    case text(String, [Span])

    /// Text for machines.
    case code(String)

    /// Markdown at most.
    case markdown(String)

    /// A word or a number.
    case value(String)
}
