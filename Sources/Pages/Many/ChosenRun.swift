public import Runs

/// One of several runs that get one answer, as their page lists it.
public struct ChosenRun: Sendable {
    /// What became of it, or keeps it from being answered with the others.
    public enum Outcome: Sendable {
        /// Its answer was taken; the address of the receipt.
        case taken(Receipt, href: String)

        /// Its answer was taken, of which no more is told, and why.
        case untold(NoticePage.Kind)

        /// Its answer was not taken, or cannot be.
        case refused(NoticePage.Kind)

        /// Its form is for it alone.
        case alone

        /// Its evidence is still being written.
        case unopened
    }

    /// The question, where it may be told, with the way to its page, empty where that is not known.
    public let entry: IndexEntry?

    /// `nil` for one that is to be answered.
    public let outcome: Outcome?

    /// Whether its answer was taken.
    public var isTaken: Bool {
        switch outcome {
        case .taken, .untold: true
        default: false
        }
    }

    public init(_ entry: IndexEntry?, _ outcome: Outcome? = nil) {
        (self.entry, self.outcome) = (entry, outcome)
    }
}
