import Foundation
import GRDB
import JSON
import Runs

extension RunStore {
    /// Checks every line of the ledger, and every answer that it vouches for.
    ///
    /// An end that was noted elsewhere shows whether all was written anew; without one nobody can tell.
    public func verifyLedger(noted: LedgerHead? = nil) async throws(RunStoreError) -> LedgerReport {
        try await read { db in try LedgerCheck(db, noted: noted).report() }
    }

    /// The lines that a query asks for, newest first.
    public func history(
        _ query: LedgerQuery = LedgerQuery(), limit: Int = 100
    ) async throws(RunStoreError) -> [HistoryEntry] {
        let (condition, arguments) = query.condition
        return try await read { db in
            try HistoryEntry.fetch(
                db, "\(condition) ORDER BY sequence DESC LIMIT ?", arguments + [limit])
        }
    }

    /// A batch of all lines, oldest first; it begins after `sequence`, that of the last line before, or 0.
    public func history(
        after sequence: Int64, limit: Int = 500
    ) async throws(RunStoreError) -> [HistoryEntry] {
        try await read { db in
            try HistoryEntry.fetch(db, "sequence > ? ORDER BY sequence LIMIT ?", [sequence, limit])
        }
    }
}

extension HistoryEntry {
    fileprivate static func fetch(
        _ db: Database, _ condition: String, _ arguments: StatementArguments
    ) throws -> [HistoryEntry] {
        let sql = """
            SELECT ledger.*, orchestrator, run_id, run_name, flow, tags,
                CASE event WHEN 'answered' THEN coalesce(submissions.sent, input) END AS kept
            FROM ledger LEFT JOIN pauses ON pauses.id = ledger.pause
            LEFT JOIN submissions ON submissions.id = ledger.submission
            WHERE \(condition)
            """
        return try Row.fetchAll(db, sql: sql, arguments: arguments).map(HistoryEntry.init)
    }

    private init(row: Row) throws {
        entry = try LedgerEntry(row: row)
        orchestrator = row["orchestrator"]
        run = orchestrator == nil ? nil : try Run(row: row)
        input = try row.json("kept")
    }
}
