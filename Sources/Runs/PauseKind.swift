/// Whether the process stays while the run waits.
public enum PauseKind: String, Hashable, Sendable, CaseIterable {
    /// The process stays and looks for the answer.
    case paused

    /// The process has left; the run is rescheduled on resume.
    case suspended
}
