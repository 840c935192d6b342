/// What the address of a page says that tells what became of one answer for several runs, sealed by `TokenKeys.seal` so that
/// nobody else can say it.
///
/// It opens what that page tells, answers nothing and names nobody: whoever has it learns of no page that is made out to
/// somebody. An outcome takes 23 bytes at most, so that the address of fifty is one that a server takes.
public struct OutcomesTicket: Equatable, Sendable {
    /// What became of the answer to one run.
    public struct Outcome: Equatable, Sendable {
        /// The pause's number in the store, from 1 and of 48 bits at most; 0 where the page does not tell of it.
        public let pause: Int64

        /// What came of the answer.
        public let end: End

        public init(pause: Int64, _ end: End) {
            (self.pause, self.end) = (pause, end)
        }
    }

    /// What came of an answer.
    public enum End: Equatable, Sendable {
        /// It was taken: the receipt, as 32 hex digits.
        case taken(receipt: String)

        /// It was not: why, as a number from 1 that the page knows.
        case left(UInt8)
    }

    /// Each run's, at most 255.
    public let outcomes: [Outcome]

    public init(_ outcomes: [Outcome]) {
        self.outcomes = outcomes
    }
}
