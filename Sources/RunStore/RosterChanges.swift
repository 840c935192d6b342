public import Runs

/// What a refresh changed.
public struct RosterChanges: Equatable, Sendable {
    /// New pauses, and those that are back after they were gone.
    public internal(set) var opened: [PauseID] = []

    /// Open pauses that ask or show something else than before.
    public internal(set) var changed: [PauseID] = []

    /// Open pauses that the orchestrator no longer lists.
    public internal(set) var gone: [PauseID] = []
}
