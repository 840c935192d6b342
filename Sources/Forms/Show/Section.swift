/// Fields under one heading.
public struct Section: Equatable, Sendable {
    /// The author's heading; `nil` for none.
    public let title: String?

    /// Whether few need it, so that it opens on demand.
    public let isAdvanced: Bool

    /// The fields, in the order in which they are asked for.
    public var fields: [Field]
}
