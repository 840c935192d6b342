/// What the orchestrator shows when it is read back.
public enum Confirmation: Equatable, Sendable {
    /// Our answer is there, or the run went on because of it.
    case applied

    /// The run still waits at this very pause, without an answer.
    case stillPaused

    /// The pause is over and the answer that counted is not ours.
    case overtaken(reason: String)

    /// It cannot be said now.
    case unknown(reason: String)
}
