/// How far a pause has come here.
public enum PauseState: String, Hashable, Sendable, CaseIterable {
    /// It waits for an answer.
    case open

    /// Its answer is safe here and on its way to the orchestrator.
    case held

    /// The orchestrator has its answer.
    case answered

    /// Its deadline passed without an answer.
    case expired

    /// It was cancelled before an answer came.
    case cancelled

    /// The orchestrator no longer lists it: answered elsewhere, timed out or cancelled there.
    case gone
}
