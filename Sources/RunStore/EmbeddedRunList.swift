/// One page of a list of runs.
public struct EmbeddedRunList: Equatable, Sendable {
    /// The place where the next page begins, as a text that means nothing to others.
    public struct Cursor: Hashable, Sendable {
        let number: Int64

        /// `nil` for a text that `text` did not give.
        public init?(_ text: String) {
            guard text.hasPrefix("r"), let number = Int64(text.dropFirst(), radix: 36), number > 0 else {
                return nil
            }
            self.number = number
        }

        init(number: Int64) {
            self.number = number
        }

        /// Safe in URLs.
        public var text: String { "r" + String(number, radix: 36) }
    }

    /// Newest first.
    public let runs: [EmbeddedRun]

    /// `nil` on the last page.
    public let next: Cursor?
}
