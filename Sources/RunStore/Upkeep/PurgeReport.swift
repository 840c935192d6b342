/// How much a purge removed, or would remove.
public struct PurgeReport: Equatable, Sendable {
    /// Pauses whose question, evidence and answers went.
    public internal(set) var pauses = 0
}
