/// One of the values that a field may take.
public struct Choice: Hashable, Sendable {
    /// What is posted; empty for the choice of no value.
    public let value: String

    /// What is shown.
    public let label: String

    /// Whether it only asks to choose and is no answer.
    public let isPlaceholder: Bool

    public init(value: String, label: String, isPlaceholder: Bool = false) {
        (self.value, self.label, self.isPlaceholder) = (value, label, isPlaceholder)
    }
}
