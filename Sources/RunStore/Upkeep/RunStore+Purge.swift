public import Foundation
import GRDB
import Runs

extension RunStore {
    /// How many pauses one transaction empties.
    private static let purgeBatch = 100

    /// What `purge` would remove.
    public func purgeable(olderThan limit: Date) async throws(RunStoreError) -> PurgeReport {
        try await read { db in
            let count = try Int.fetchOne(
                db, sql: "SELECT count(*) \(Self.purgeable)", arguments: [limit.microseconds])
            return PurgeReport(pauses: count ?? 0)
        }
    }

    /// Removes questions, evidence and answers of pauses that have been over since before `limit`.
    ///
    /// Who decided what pause when stays, and so does the chain of the ledger: it holds digests only, and without their
    /// salt, which goes too, nobody finds out what they stand for. What is removed is overwritten in the file.
    public func purge(olderThan limit: Date, now: Date = Date()) async throws(RunStoreError) -> PurgeReport {
        var report = PurgeReport()
        while true {
            let count = try await change(at: now) { change in
                let due = try Self.due(change.db, limit)
                for pause in due { try change.purge(pause) }
                return due.count
            }
            guard count > 0 else { break }
            report.pauses += count
        }
        report.isOverwritten = try await foldLog()
        return report
    }

    private static let purgeable = """
        FROM pauses WHERE state NOT IN ('open', 'held') AND purged_at IS NULL AND updated_at < ?
            AND NOT EXISTS (SELECT 1 FROM submissions JOIN outbox ON submission = submissions.id
                WHERE submissions.pause = number)
        """

    private static func due(_ db: Database, _ limit: Date) throws -> [KnownPause] {
        let sql = "SELECT \(KnownPause.columns) \(purgeable) LIMIT \(purgeBatch)"
        return try Row.fetchAll(db, sql: sql, arguments: [limit.microseconds]).map(KnownPause.init)
    }
}

extension Change {
    fileprivate mutating func purge(_ pause: KnownPause) throws {
        try run(
            "UPDATE submissions SET input = NULL, sent = NULL, salt = NULL, content = NULL WHERE pause = ?",
            [pause.number])
        try run(
            """
            UPDATE questions SET description = NULL, schema = NULL, initial = NULL, artifacts = '[]' WHERE pause = ?
            """, [pause.number])
        try dropDrafts(pause.number)
        try run(
            "UPDATE pauses SET purged_at = ?, revision = ? WHERE number = ?",
            [now.microseconds, touch(pause.id), pause.number])
        try enter(.purged, pause.id)
    }
}
