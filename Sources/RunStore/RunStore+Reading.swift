import Foundation
import GRDB
public import Runs

extension RunStore {
    /// One pause, whatever its state; `nil` when the store never had it.
    public func pause(_ id: PauseID) async throws(RunStoreError) -> StoredPause? {
        try await look { db in try StoredPause.fetch(db, "pauses.id = ?", [id.text]).first }
    }

    /// A batch of the pauses that wait, in the order in which they came; empty when there are no more.
    ///
    /// It begins after `number`, that of the last pause of the batch before, or 0.
    func openPauses(
        after number: Int64 = 0, limit: Int = 500
    ) async throws(RunStoreError) -> [StoredPause] {
        try await read { db in
            try StoredPause.fetch(
                db, "pauses.state = 'open' AND number > ? ORDER BY number LIMIT ?", [number, limit])
        }
    }

    /// A batch of the pauses that changed after a revision, whatever their state, in the order of their last change.
    ///
    /// It begins after `revision`, that of the last pause of the batch before; 0 gives all pauses there ever were.
    public func pausesChanged(
        after revision: Int64, limit: Int = 500
    ) async throws(RunStoreError) -> [StoredPause] {
        try await read { db in
            try StoredPause.fetch(
                db, "pauses.revision > ? ORDER BY pauses.revision LIMIT ?", [revision, limit])
        }
    }

    /// The pauses of these numbers, in this order, as lists show them: without initial values and artifacts.
    public func listed(_ numbers: [Int64]) async throws(RunStoreError) -> [StoredPause] {
        guard !numbers.isEmpty else { return [] }
        let list = "[\(numbers.map(String.init).joined(separator: ","))]"
        let pauses = try await read { db in
            try StoredPause.fetch(
                db, "number IN (SELECT value FROM json_each(?))", [list], selection: StoredPause.listing)
        }
        let byNumber = Dictionary(pauses.map { ($0.number, $0) }) { first, _ in first }
        return numbers.compactMap { byNumber[$0] }
    }

    /// How much waits now.
    public func counts() async throws(RunStoreError) -> StoreCounts {
        try await read { db in
            let waiting = try Int.fetchOne(db, sql: "SELECT count(*) FROM pauses WHERE state = 'open'")
            let held = try Row.fetchOne(
                db,
                sql: """
                    SELECT count(*) AS held, min(received_at) AS oldest
                    FROM outbox JOIN submissions ON submissions.id = submission WHERE state = 'held'
                    """)
            return StoreCounts(
                waiting: waiting ?? 0, held: held?["held"] ?? 0,
                oldestHeldAt: (held?["oldest"] as Int64?).map(Date.init(microseconds:)))
        }
    }
}
