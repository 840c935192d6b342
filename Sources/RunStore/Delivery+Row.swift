import Foundation
import GRDB
import JSON
import Runs

extension Delivery {
    /// The one that has been due for longest; a time beyond the longest back-off was planned by a clock since put back.
    static func fetchNext(_ db: Database, _ orchestrator: String, _ now: Date) throws -> Delivery? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT attempts, may_have_arrived, submissions.id AS submission, input, \(Reviewer.columns), channel,
                    submissions.shown, received_at, \(PausedRun.columns)
                FROM outbox JOIN submissions ON submissions.id = submission
                JOIN pauses ON number = submissions.pause JOIN questions ON questions.pause = number
                WHERE outbox.orchestrator = ? AND (due_at <= ? OR due_at > ?) ORDER BY due_at, attempts LIMIT 1
                """)
        let latest = now.addingTimeInterval(Backoff.longestInSeconds)
        return try Row.fetchOne(
            statement, arguments: [orchestrator, now.microseconds, latest.microseconds]
        ).map(Delivery.init)
    }

    private init(row: Row) throws {
        let pausedRun = try PausedRun(row: row)
        self.init(
            submission: Submission(
                id: row["submission"], pause: pausedRun.id, input: try row.json("input"),
                reviewer: Reviewer(row: row), channel: row["channel"],
                shown: row["shown"], receivedAt: Date(microseconds: row["received_at"])),
            pausedRun: pausedRun, attempts: row["attempts"], mayHaveArrived: row["may_have_arrived"])
    }
}
