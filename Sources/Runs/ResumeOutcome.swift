/// What became of one try to resume a run.
///
/// Reasons are for people and hold no run input.
public enum ResumeOutcome: Equatable, Sendable {
    /// The orchestrator took the answer; `confirm` has yet to see it there.
    case accepted

    /// The orchestrator refused the answer itself; the run still waits.
    case refused(reason: String)

    /// The pause is over by other means: answered elsewhere, timed out or cancelled.
    case overtaken(reason: String)

    /// Nothing happened, for a reason that is this pause's alone: try again later.
    case notYet(reason: String)

    /// Nothing happened, and nothing would for any other answer: try again later.
    case unreachable(reason: String)

    /// It may have happened: look with `confirm` before sending again.
    case unknown(reason: String)
}
