import JSON

/// How a value is shown that is there to judge by.
struct EvidenceHint: Equatable, Sendable {
    enum Kind: String, Sendable {
        case image
        case text
        case markdown
        case code
        case value

        /// Not shown: it only comes back as it was.
        case kept
    }

    let kind: Kind

    /// The member beside it whose text says what the picture shows.
    let alt: String?

    /// The member beside it that lists spans of the text.
    let spans: String?

    /// Reads `"image"` or `{"kind": "image", "alt": "caption"}`; `nil` for all else.
    init?(_ hint: JSONValue) {
        guard let kind = (hint.string ?? hint["kind"]?.string).flatMap(Kind.init) else { return nil }
        self.kind = kind
        (alt, spans) = (hint["alt"]?.string, hint["spans"]?.string)
    }
}
