/// One of the shapes that a union takes: a choice named `stateName`, and fields that count when it is chosen.
public struct Branch: Equatable, Sendable {
    /// What the choice posts; `none` for no value.
    public let value: String

    /// What it is called.
    public let label: String

    /// Whether it is chosen.
    public let isChosen: Bool

    /// Its field; `nil` where the choice says it all.
    public let field: Field?

    /// The action that brings its field to the page; `nil` where it is there.
    public let folded: String?
}
