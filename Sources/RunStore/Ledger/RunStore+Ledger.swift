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

    /// Whether the ledger once ended so: then the store is the one of then, and not an older copy of it.
    public func ledgerHolds(_ head: LedgerHead) async throws(RunStoreError) -> Bool {
        guard head != .start else { return true }
        return try await look { db in
            let sql = "SELECT hash FROM ledger WHERE sequence = ?"
            return try String.fetchOne(db, sql: sql, arguments: [head.sequence]) == head.hash
        }
    }
}
