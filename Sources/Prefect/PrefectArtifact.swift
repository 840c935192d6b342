import Foundation
import JSON
import Runs

/// An artifact as the server keeps it: one version of what the author wrote under a key.
struct PrefectArtifact: Sendable {
    let id: String
    let runID: String
    let key: String?
    let created: Date
    let artifact: Artifact
}

extension PrefectArtifact {
    /// Reads a row of the list; `nil` for one without content or run, such as a stored result.
    init?(_ row: JSONValue) {
        guard let id = row["id"]?.string, let runID = row["flow_run_id"]?.string, let data = row["data"],
            !data.isNull, let type = row["type"]?.string, type != "result"
        else { return nil }
        let key = row["key"]?.string
        let (kind, content) = Self.read(type, data)
        self.init(
            id: id, runID: runID, key: key,
            created: row["created"]?.string.flatMap(Date.init(timestamp:)) ?? Date(timeIntervalSince1970: 0),
            artifact: Artifact(key: key, kind: kind, data: content, description: row["description"]?.string))
    }

    /// The newest version of each key, and everything without a key, in the order of their making.
    static func newest(_ rows: [PrefectArtifact]) -> [Artifact] {
        var keys: Set<String> = []
        let newestFirst = rows.sorted { ($0.created, $0.id) > ($1.created, $1.id) }
        return newestFirst.filter { $0.key.map { keys.insert($0).inserted } ?? true }.reversed().map(
            \.artifact)
    }

    /// Content of a type that is not known here, or not in its type's shape, is shown as it came, as text.
    private static func read(_ type: String, _ data: JSONValue) -> (Artifact.Kind, JSONValue) {
        switch (type, data.kind) {
        case ("markdown", .string):
            if let link = data.string.flatMap(MarkdownLink.init) { return (.link, link.json) }
            return (.markdown, .string(data.string ?? ""))
        case ("image", .string): return (.image, .string(data.string ?? ""))
        case ("progress", .number): return (.progress, data.detached)
        case ("table", .string):
            if let table = data.string.flatMap(table) { return (.table, table) }
            return (.markdown, verbatim(data))
        case ("table", .array), ("table", .object): return (.table, data.detached)
        default: return (.markdown, verbatim(data))
        }
    }

    /// Tables come as JSON text inside JSON.
    private static func table(_ text: String) -> JSONValue? {
        guard let table = try? JSONDocument(text, options: .prefect).root else { return nil }
        return table.kind == .array || table.kind == .object ? table : nil
    }

    /// The content in a Markdown code block whose fence is longer than any run of backticks in it.
    private static func verbatim(_ data: JSONValue) -> JSONValue {
        let text = data.string ?? data.prettyText
        let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: max(3, longest + 1))
        return .string("\(fence)\n\(text)\n\(fence)")
    }
}
