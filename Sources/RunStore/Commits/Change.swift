import Foundation
import GRDB
import Runs

/// A transaction under way: its time, the revisions it hands out, the pauses it touched and the end of the ledger.
struct Change {
    let db: Database

    /// When the change that is being made was asked for.
    var now = Date.distantPast
    private(set) var revision: Int64 = 0
    private(set) var touched: [PauseID] = []

    /// Read when it is needed first.
    var ledgerHead: LedgerHead?

    /// Whether an answer is among what is written.
    var takesAnswer = false

    init(_ db: Database) {
        self.db = db
    }

    /// The store stands at this revision as the transaction begins.
    mutating func begin(at revision: Int64) {
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
