/// One of the values that a field may take.
public struct Choice: Equatable, Sendable {
    /// How choices are shown.
    public enum Style: Equatable, Sendable {
        /// Side by side or below each other, all in sight.
        case segments
        /// In a list to open.
        case select
        /// Each as a button that sends the form.
        case buttons
    }

    /// What is posted; empty for the choice of no value.
    public let value: String

    /// What is shown.
    public let label: String

    /// Whether it is selected.
    public let isChosen: Bool

    /// Whether it only asks to choose and is no answer.
    public var isPlaceholder = false
}
