import Foundation
import GRDB
import JSON
import Runs

extension RunStore {
    /// A batch of the answers that their orchestrators took, in the order in which they came.
    ///
    /// It begins after `number`, that of the last answer of the batch before, or 0. What was purged is left out, and so are
    /// plain pauses, which ask for nothing.
    public func acceptedAnswers(
        _ query: AnswerQuery = AnswerQuery(), after number: Int64 = 0, limit: Int = 200
    ) async throws(RunStoreError) -> [AcceptedAnswer] {
        let (condition, arguments) = query.condition
        return try await read { db in
            try Row.fetchAll(
                db, sql: "\(Self.acceptedAnswers)\(condition) ORDER BY submissions.rowid LIMIT ?",
                arguments: [number] + arguments + [limit]
            ).map(AcceptedAnswer.init)
        }
    }

    private static let acceptedAnswers = """
        SELECT submissions.rowid AS place, submissions.id AS submission, \(Reviewer.columns), received_at,
            coalesce(submissions.sent, input) AS kept, pauses.id, pauses.orchestrator, run_id, run_name, flow, tags,
            schema, initial
        FROM submissions JOIN pauses ON pauses.number = submissions.pause
        JOIN questions ON questions.pause = pauses.number
        WHERE submissions.state IN ('accepted', 'confirmed') AND coalesce(submissions.sent, input) IS NOT NULL
            AND submissions.rowid > ?
        """
}

extension AcceptedAnswer {
    fileprivate init(row: Row) throws {
        number = row["place"]
        submission = row["submission"]
        pause = PauseID(row["id"])
        orchestrator = row["orchestrator"]
        run = try Run(row: row)
        reviewer = Reviewer(row: row)
        receivedAt = Date(microseconds: row["received_at"])
        input = try row.json("kept") ?? .null
        schema = try row.json("schema")
        initial = try row.json("initial")
    }
}
