public import Runs

/// What became of an answer that was handed to the store.
public enum Acceptance: Equatable, Sendable {
    /// It is on disk and will be delivered.
    case accepted(Receipt)

    /// The same content was accepted before: the receipt of that time.
    case repeated(Receipt)

    /// Another answer was first.
    case decided(Decision)

    /// The pause is open, but asks something else than the reviewer was shown.
    case changed

    /// The pause is over without an answer of ours.
    case closed(PauseState)

    /// The store never had this pause.
    case unknown
}
