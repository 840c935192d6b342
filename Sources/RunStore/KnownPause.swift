import Foundation
import GRDB
import Runs

/// The small part of a pause that decisions turn on.
struct KnownPause: Sendable {
    static let columns = "number, id, orchestrator, state, shown, fingerprint, deadline, answer, updated_at"

    let number: Int64
    let id: PauseID
    let orchestrator: String
    let state: PauseState
    let shown: String
    let fingerprint: String
    let deadline: Date?
    let answer: String?
    let updatedAt: Date

    init(_ row: Row) {
        number = row["number"]
        id = PauseID(row["id"])
        orchestrator = row["orchestrator"]
        state = PauseState(rawValue: row["state"]) ?? .gone
        shown = row["shown"]
        fingerprint = row["fingerprint"]
        deadline = (row["deadline"] as Int64?).map(Date.init(microseconds:))
        answer = row["answer"]
        updatedAt = Date(microseconds: row["updated_at"])
    }

    static func fetch(_ db: Database, _ id: PauseID) throws -> KnownPause? {
        let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM pauses WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id.text]).map(KnownPause.init)
    }
}
