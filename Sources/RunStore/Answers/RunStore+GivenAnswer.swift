import GRDB
public import JSON
import Runs

extension RunStore {
    /// What decided a pause, digests in place of its secrets, where its author lets those who come late see it.
    ///
    /// `nil` until the orchestrator has the answer, once it was purged, for a plain pause, and where the pause has changed
    /// since it was read.
    public func givenAnswer(to pause: StoredPause) async throws(RunStoreError) -> JSONValue? {
        guard pause.state == .answered, ShowAnswerHint(schema: pause.pausedRun.schema).isAllowed else {
            return nil
        }
        return try await look { db in
            let statement = try db.cachedStatement(sql: Self.givenAnswer)
            let row = try Row.fetchOne(statement, arguments: [pause.number, pause.revision])
            return try row?.json("kept")
        }
    }

    private static let givenAnswer = """
        SELECT coalesce(submissions.sent, input) AS kept
        FROM pauses JOIN submissions ON submissions.id = answer
        WHERE number = ? AND pauses.revision = ? AND submissions.state IN ('accepted', 'confirmed')
        """
}
