/// One line of text.
public struct Line: Equatable, Sendable {
    /// The bounds of a slider, as texts of numbers.
    public struct Range: Equatable, Sendable {
        /// The least value.
        public let least: String
        /// The greatest value.
        public let most: String
        /// The step, or `any`.
        public let step: String
    }

    /// What is typed.
    public let input: LineInput

    /// What stands there.
    public let text: String

    /// Values that the author gives as examples, as they would be typed.
    public let examples: [String]

    /// What stands there in pale letters while nothing else does.
    public let placeholder: String?

    /// Whether a blank text is an answer: the box beside it, named `stateName` with the value `empty`; `nil` for no box.
    public let isEmptyTicked: Bool?

    /// The bounds of a slider; `nil` for a line.
    public let range: Range?
}
