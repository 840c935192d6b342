import Foundation
import JSON
import Runs

/// An artifact as the server keeps it: one version of what the author wrote under a key.
struct PrefectArtifact: Sendable {
    let id: String
    let runID: String

    /// The task run that made it; `nil` for one of the flow itself.
    let taskRunID: String?
    let created: Date
    let key: String?
    let description: String?
    let content: PrefectContent
}

extension PrefectArtifact {
    /// Reads a row of the list; `nil` for one without content or run, such as a stored result.
    init?(_ row: JSONValue) {
        guard let id = row["id"]?.string, let runID = row["flow_run_id"]?.string, let data = row["data"],
            !data.isNull, let type = row["type"]?.string, type != "result"
        else { return nil }
        self.init(
            id: id, runID: runID, taskRunID: row["task_run_id"]?.string,
            created: row["created"]?.string.flatMap(Date.init(timestamp:)) ?? Date(timeIntervalSince1970: 0),
            key: row["key"]?.string, description: row["description"]?.string,
            content: PrefectContent(type, data))
    }

    /// The newest version of each key with those before it, and everything without a key, in the order of their making.
    ///
    /// Takes the names of task runs by id; a task run that has none is called by its id.
    static func newest(_ rows: [PrefectArtifact], tasks: [String: String] = [:]) -> [Artifact] {
        let oldestFirst = rows.sorted { ($0.created, $0.id) < ($1.created, $1.id) }
        return Artifact.newest(of: oldestFirst.map { $0.artifact(tasks) })
    }

    private func artifact(_ tasks: [String: String]) -> Artifact {
        Artifact(
            key: key, kind: content.kind, data: content.data, description: description,
            task: taskRunID.map { tasks[$0] ?? $0 }, madeAt: created, allRows: content.allRows)
    }
}
