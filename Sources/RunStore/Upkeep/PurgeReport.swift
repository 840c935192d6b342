/// How much a purge removed, or would remove.
public struct PurgeReport: Equatable, Sendable {
    /// Pauses whose question, evidence and answers went.
    public internal(set) var pauses = 0

    /// Whether nothing of it is left in the file and its log; not so while somebody reads the store, as a backup does.
    public internal(set) var isOverwritten = true
}
