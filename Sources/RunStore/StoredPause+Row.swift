import Foundation
import GRDB
import Runs

extension StoredPause {
    /// All pauses with what they ask and who decided them; to be followed by WHERE.
    static let selection = select(PausedRun.columns)

    /// The same for lists: without initial values and artifacts.
    static let listing = select("\(PausedRun.listedColumns), NULL AS initial, NULL AS artifacts, audience")

    private static func select(_ columns: String) -> String {
        """
        SELECT number, pauses.revision, pauses.state, pauses.shown, engine_reason, reminded_at,
            pauses.updated_at AS changed_at, \(columns),
            answer, \(Reviewer.columns), received_at
        FROM pauses JOIN questions ON questions.pause = number
        LEFT JOIN submissions ON submissions.id = answer
        """
    }

    init(row: Row) throws {
        guard let state = PauseState(rawValue: row["state"]) else { throw RowError(pause: row["id"]) }
        number = row["number"]
        revision = row["revision"]
        pausedRun = try PausedRun(row: row)
        shown = row["shown"]
        self.state = state
        engineReason = row["engine_reason"]
        remindedAt = (row["reminded_at"] as Int64?).map(Date.init(microseconds:))
        changedAt = Date(microseconds: row["changed_at"])
        decision = (row["received_at"] as Int64?).map {
            Decision(reviewer: Reviewer(row: row), at: Date(microseconds: $0))
        }
    }

    static func fetch(
        _ db: Database, _ condition: String, _ arguments: StatementArguments, selection: String = selection
    ) throws -> [StoredPause] {
        let statement = try db.cachedStatement(sql: "\(selection) WHERE \(condition)")
        var pauses: [StoredPause] = []
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        while let row = try rows.next() { pauses.append(try StoredPause(row: row)) }
        return pauses
    }
}
