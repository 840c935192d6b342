public import Runs

/// One of several runs that get one answer, as their page lists it.
public struct ChosenRun: Sendable {
    /// What became of it, or keeps it from being answered with the others.
    public enum Outcome: Sendable {
        /// Its answer was taken; the address of the receipt.
        case taken(Receipt, href: String)

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

    public init(_ entry: IndexEntry?, _ outcome: Outcome? = nil) {
        (self.entry, self.outcome) = (entry, outcome)
    }
}
