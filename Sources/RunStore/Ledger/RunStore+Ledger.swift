import Foundation
import GRDB
public import Runs

extension RunStore {
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

    /// The end of the ledger; kept elsewhere, it shows later whether entries were cut off or written anew.
    public func ledgerHead() async throws(RunStoreError) -> LedgerHead {
        try await read(LedgerHead.fetch)
    }

    /// Whether the store is the one whose ledger once ended so, and was not put back from a backup since.
    ///
    /// What it holds besides the ledger may else be older than what was seen with that end.
    public func goesOn(from head: LedgerHead) async throws(RunStoreError) -> Bool {
        try await read { db in
            let hash = try String.fetchOne(
                db, sql: "SELECT hash FROM ledger WHERE sequence = ?", arguments: [head.sequence])
            guard head == .start || hash == head.hash else { return false }
            let sql = "SELECT NOT EXISTS (SELECT 1 FROM ledger WHERE sequence > ? AND event = ?)"
            let arguments: StatementArguments = [head.sequence, LedgerEvent.restored.rawValue]
            return try Bool.fetchOne(db, sql: sql, arguments: arguments) ?? false
        }
    }
}
