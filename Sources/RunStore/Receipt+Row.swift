import Foundation
import GRDB
import Runs

extension Receipt {
    static func fetch(_ db: Database, _ condition: String, _ arguments: StatementArguments) throws -> Receipt?
    {
        let statement = try db.cachedStatement(
            sql: """
                SELECT submissions.id AS submission, submissions.state, reason, \(Reviewer.columns), received_at,
                    submissions.updated_at, pauses.id, orchestrator, kind, run_id, run_name, flow, tags
                FROM submissions JOIN pauses ON number = pause WHERE \(condition)
                """)
        return try Row.fetchOne(statement, arguments: arguments).map(Receipt.init)
    }

    private init(row: Row) throws {
        guard let kind = PauseKind(rawValue: row["kind"]), let state = State(rawValue: row["state"]) else {
            throw RowError(pause: row["id"])
        }
        self.init(
            id: row["submission"], pause: PauseID(row["id"]), run: try Run(row: row),
            orchestrator: row["orchestrator"], kind: kind, state: state, reason: row["reason"],
            reviewer: Reviewer(row: row),
            receivedAt: Date(microseconds: row["received_at"]),
            updatedAt: Date(microseconds: row["updated_at"]))
    }
}
