/// Several lines of text.
public struct Area: Equatable, Sendable {
    /// What stands there.
    public let text: String

    /// How many lines show at first.
    public let rows: Int

    /// Whether it is text for machines, such as JSON.
    public let isCode: Bool

    /// What stands there in pale letters while nothing else does.
    public let placeholder: String?

    /// Whether a blank text is an answer: the box beside it, named `stateName` with the value `empty`; `nil` for no box.
    public let isEmptyTicked: Bool?
}
