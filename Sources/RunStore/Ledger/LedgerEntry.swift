public import Foundation
import GRDB
public import Runs

/// One line of the ledger, which only ever grows and never holds a run input.
public struct LedgerEntry: Equatable, Sendable {
    /// Counts the entries from 1, without gaps.
    public let sequence: Int64

    /// When it happened, by this machine's clock.
    public let at: Date

    /// What happened.
    public let event: LedgerEvent

    /// The pause to which it happened; its text is empty where it happened to the whole store.
    public let pause: PauseID

    /// The id of the answer that it is about.
    public let submission: String?

    /// Who answered; `nil` also for what no reviewer did.
    public let reviewer: Reviewer?

    /// The way the answer came: `form`, `json` or a chat's name.
    public let channel: String?

    /// The digest of what was asked and shown then.
    public let shown: String?

    /// The digest of what was sent, secrets replaced by digests, salted so that it cannot be guessed from afar.
    public let sent: String?

    /// What the orchestrator said.
    public let reason: String?

    /// SHA-256 over the hash of the entry before, a line feed and this entry's columns as a JSON array:
    /// sequence, microseconds since 1970, event, pause, submission, reviewer's name, id and proof, channel, shown, sent,
    /// reason.
    public let hash: String
}

extension LedgerEntry {
    static func fetch(_ db: Database, _ condition: String, _ arguments: StatementArguments) throws
        -> [LedgerEntry]
    {
        try Row.fetchAll(db, sql: "SELECT * FROM ledger WHERE \(condition)", arguments: arguments)
            .map(LedgerEntry.init)
    }

    init(row: Row) throws {
        guard let event = LedgerEvent(rawValue: row["event"]) else { throw RowError(pause: row["pause"]) }
        self.init(
            sequence: row["sequence"], at: Date(microseconds: row["at"]), event: event,
            pause: PauseID(row["pause"]), submission: row["submission"], reviewer: Reviewer(row: row),
            channel: row["channel"], shown: row["shown"], sent: row["sent"], reason: row["reason"],
            hash: row["hash"])
    }
}
