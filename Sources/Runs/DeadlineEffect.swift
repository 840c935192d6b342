/// What the orchestrator does when the deadline passes without an answer.
public enum DeadlineEffect: String, Hashable, Sendable, CaseIterable {
    /// The run fails, as on Prefect.
    case runFails

    /// The run is marked as expired and its waiter is told so, as on the embedded orchestrator.
    case runExpires
}
