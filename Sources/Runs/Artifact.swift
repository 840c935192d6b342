public import JSON

/// Evidence that a run left for its reviewer.
public struct Artifact: Equatable, Sendable {
    /// What `data` holds, and so how a page shows it.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A string of CommonMark.
        case markdown

        /// Rows as an array of objects (which may differ) or of arrays, or columns as an object of arrays.
        case table

        /// A string holding a URL, or an object `{"url", "text"}`.
        case link

        /// A string holding the picture's URL (`https:` or `data:image/…`).
        case image

        /// A number from 0 to 100.
        case progress
    }

    /// The author's name for it; `nil` when it was given none.
    public let key: String?

    /// How `data` is to be read.
    public let kind: Kind

    /// The content, in the shape that `kind` says; comes from strangers.
    public let data: JSONValue

    /// What the author says about it, in Markdown.
    public let description: String?

    /// Whether its author still writes it.
    public let isGrowing: Bool

    /// Whether the decision rests on it: an answer then counts for the content that was shown, and for no other.
    ///
    /// Never so for a progress, which moves.
    public let isBound: Bool

    public init(
        key: String?, kind: Kind, data: JSONValue, description: String? = nil, isGrowing: Bool = false,
        isBound: Bool = true
    ) {
        self.key = key
        self.kind = kind
        self.data = data
        self.description = description
        self.isGrowing = isGrowing
        self.isBound = isBound && kind != .progress
    }
}
