public import Foundation
public import Runs

/// One line of the ledger, which only ever grows and never holds a run input.
public struct LedgerEntry: Equatable, Sendable {
    /// Counts the entries from 1.
    public let sequence: Int64

    /// When it happened, by this machine's clock.
    public let at: Date

    /// What happened.
    public let event: LedgerEvent

    /// The pause to which it happened.
    public let pause: PauseID

    /// The id of the answer that it is about.
    public let submission: String?

    /// Who answered; `nil` also for what no reviewer did.
    public let reviewer: Reviewer?

    /// The way the answer came: `form`, `json` or a chat's name.
    public let channel: String?

    /// The digest of what was asked and shown then.
    public let shown: String?

    /// What the orchestrator said.
    public let reason: String?
}
