/// What a parser takes.
public struct JSONOptions: Equatable, Sendable {
    /// What becomes of an object that names a key twice.
    public enum DuplicateKeys: Hashable, Sendable {
        /// The document is refused.
        case refuse

        /// The last member of that name stays, at its own place.
        case keepLast
    }

    /// How many arrays and objects may lie within each other; never more than 1,000.
    public let maxDepth: Int

    /// How many bytes a document may have; never more than 2^31.
    public let maxBytes: Int

    /// How many values and keys a document may have.
    public let maxNodes: Int

    public let duplicateKeys: DuplicateKeys

    public init(
        maxDepth: Int = 64, maxBytes: Int = 64 << 20, maxNodes: Int = 16 << 20,
        duplicateKeys: DuplicateKeys = .refuse
    ) {
        self.maxDepth = max(0, min(maxDepth, 1_000))
        self.maxBytes = max(0, min(maxBytes, 1 << 31))
        self.maxNodes = max(0, maxNodes)
        self.duplicateKeys = duplicateKeys
    }

    /// RFC 8259 without leniency: 64 levels, 64 MiB, 16 million values, no duplicate keys.
    public static let strict = JSONOptions()
}
