import Foundation
import GRDB
import Runs

/// A transaction under way: its time, the revisions it hands out and the pauses it touched.
struct Change {
    let db: Database
    let now: Date
    private(set) var revision: Int64
    private(set) var touched: [PauseID] = []

    init(_ db: Database, now: Date, revision: Int64) {
        self.db = db
        self.now = now
        self.revision = revision
    }

    /// A new revision for a pause that is about to be written.
    mutating func touch(_ pause: PauseID) -> Int64 {
        touched.append(pause)
        revision += 1
        return revision
    }

    /// Keeps the revisions that were handed out.
    func finish() throws {
        guard !touched.isEmpty else { return }
        try run("UPDATE revision SET value = ?", [revision])
    }

    func run(_ sql: String, _ arguments: StatementArguments) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }

    func row(_ sql: String, _ arguments: StatementArguments) throws -> Row? {
        try Row.fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
    }
}
