/// Fields that belong together.
public struct Group: Equatable, Sendable {
    /// Whether the part is to be sent at all: the box named `stateName` with the value `value`; `nil` where it always is.
    public let isIncluded: Bool?

    /// Its fields.
    public let contents: Contents
}
