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
}
