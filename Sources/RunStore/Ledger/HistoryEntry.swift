public import JSON
public import Runs

/// A line of the ledger with what else is known of it: for people who look into the past.
public struct HistoryEntry: Equatable, Sendable {
    /// The line itself.
    public let entry: LedgerEntry

    /// The run; `nil` where it happened to no single one.
    public let run: Run?

    /// The name of the orchestrator that holds the run.
    public let orchestrator: String?

    /// What was sent, digests in place of its secrets; `nil` for other events, a plain pause, and once it was purged.
    public let input: JSONValue?
}
