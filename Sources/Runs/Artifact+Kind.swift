extension Artifact {
    /// What ``Artifact/data`` holds, and so how a page shows it.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A string of CommonMark.
        case markdown

        /// Rows as an array of objects (which may differ) or of arrays, or columns as an object of arrays.
        case table

        /// A string holding a URL, or an object `{"url", "text"}`.
        case link

        /// A string holding the picture's URL (`https:` or `data:image/…`), or an object `{"url" or "bytes", "alt"}` whose
        /// bytes are base64.
        case image

        /// A number from 0 to 100.
        case progress

        /// Any value, shown as a tree.
        case json

        /// What is proposed against what is: `{"before", "after"}` or an array of the two; texts, or values that are
        /// compared as JSON.
        case diff

        /// A string, or an object `{"text", "code"}`; lines of code have numbers.
        case text

        /// A recording, given as a picture is.
        case audio

        /// A film, given as a picture is.
        case video
    }
}
