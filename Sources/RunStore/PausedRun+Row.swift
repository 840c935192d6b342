import Foundation
import GRDB
import JSON
import Runs

extension PausedRun {
    /// What `init(row:)` reads.
    static let columns = "\(listedColumns), initial, artifacts, audience"

    /// The same without what a list of pauses does not show; large questions are then not read whole.
    static let listedColumns = """
        pauses.id, pauses.orchestrator, run_id, run_name, flow, tags, kind, handle, paused_at, deadline, deadline_effect, \
        remind_at, description, schema
        """

    /// - Throws: `RowError` when a column does not hold what the store writes.
    init(row: Row) throws {
        guard let kind = PauseKind(rawValue: row["kind"]),
            let effect = DeadlineEffect(rawValue: row["deadline_effect"])
        else { throw RowError(pause: row["id"]) }
        self.init(
            id: PauseID(row["id"]), orchestrator: row["orchestrator"], run: try Run(row: row), kind: kind,
            handle: row["handle"], description: row["description"], schema: try row.json("schema"),
            initial: try row.json("initial"),
            artifacts: try row.json("artifacts")?.elements.compactMap(Artifact.init) ?? [],
            pausedAt: Date(microseconds: row["paused_at"]),
            deadline: (row["deadline"] as Int64?).map(Date.init(microseconds:)), deadlineEffect: effect,
            remindAt: (row["remind_at"] as Int64?).map(Date.init(microseconds:)),
            audience: Audience(json: try row.json("audience")))
    }
}

extension Run {
    /// Reads `run_id`, `run_name`, `flow` and `tags`.
    init(row: Row) throws {
        self.init(
            id: row["run_id"], name: row["run_name"], flow: row["flow"],
            tags: try row.json("tags")?.elements.compactMap(\.string) ?? [])
    }
}

extension Row {
    /// The JSON of a text column, as written; `nil` for NULL.
    func json(_ column: String) throws -> JSONValue? {
        guard let text = self[column] as String? else { return nil }
        return try JSONDocument(text, options: .own).root
    }
}

extension JSONOptions {
    /// For what the store wrote itself: it was judged when it came in, and one row must not hide the others.
    fileprivate static let own = JSONOptions(maxDepth: .max, maxBytes: .max, maxNodes: .max)
}
