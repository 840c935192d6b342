import Foundation
import GRDB
public import Runs

extension RunStore {
    /// The number of the last entry; 0 for none.
    public func ledgerSequence() async throws(RunStoreError) -> Int64 {
        try await read { db in try Int64.fetchOne(db, sql: "SELECT max(sequence) FROM ledger") ?? 0 }
    }

    /// All that happened to one pause, in order.
    public func ledger(of pause: PauseID) async throws(RunStoreError) -> [LedgerEntry] {
        try await read { db in
            try LedgerEntry.fetch(db, "pause = ? ORDER BY sequence", [pause.text])
        }
    }

    /// A batch of the ledger, oldest first; it begins after `sequence`, that of the last entry before, or 0.
    public func ledger(
        after sequence: Int64, limit: Int = 500
    ) async throws(RunStoreError) -> [LedgerEntry] {
        try await read { db in
            try LedgerEntry.fetch(db, "sequence > ? ORDER BY sequence LIMIT ?", [sequence, limit])
        }
    }
}

extension LedgerEntry {
    fileprivate static func fetch(
        _ db: Database, _ condition: String, _ arguments: StatementArguments
    ) throws -> [LedgerEntry] {
        try Row.fetchAll(db, sql: "SELECT * FROM ledger WHERE \(condition)", arguments: arguments)
            .map(LedgerEntry.init)
    }

    private init(row: Row) throws {
        guard let event = LedgerEvent(rawValue: row["event"]) else { throw RowError(pause: row["pause"]) }
        self.init(
            sequence: row["sequence"], at: Date(microseconds: row["at"]), event: event,
            pause: PauseID(row["pause"]), submission: row["submission"],
            reviewer: (row["reviewer"] as String?).map(Reviewer.init), channel: row["channel"],
            shown: row["shown"],
            reason: row["reason"])
    }
}
