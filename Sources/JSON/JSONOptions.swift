/// What a parser takes.
public struct JSONOptions: Equatable, Sendable {
    /// What to do with an object that names a key twice.
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

    /// What becomes of an object that names a key twice.
    public let duplicateKeys: DuplicateKeys

    /// Limits below 0, or above what the properties say, are brought into range.
    public init(
        maxDepth: Int = 64, maxBytes: Int = 16 << 20, maxNodes: Int = 4 << 20,
        duplicateKeys: DuplicateKeys = .refuse
    ) {
        self.maxDepth = max(0, min(maxDepth, 1_000))
        self.maxBytes = max(0, min(maxBytes, 1 << 31))
        self.maxNodes = max(0, maxNodes)
        self.duplicateKeys = duplicateKeys
    }

    /// RFC 8259 without leniency: 64 levels, 16 MiB, 4 million values and keys, no duplicate keys.
    public static let strict = JSONOptions()
}
