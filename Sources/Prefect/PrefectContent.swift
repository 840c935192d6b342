import JSON
import Runs

/// What an artifact holds, in the shape of one of our kinds.
///
/// Content of a type that is not known here, or not in its type's shape, is shown as it came, as text.
struct PrefectContent: Sendable {
    let kind: Artifact.Kind
    let data: JSONValue

    /// How many rows a table has whose first ones `data` holds; `nil` where it holds all.
    private(set) var allRows: Int?

    private init(_ kind: Artifact.Kind, _ data: JSONValue) {
        (self.kind, self.data) = (kind, data)
    }

    init(_ type: String, _ data: JSONValue) {
        switch (type, data.kind) {
        case ("markdown", .string):
            let link = data.string.flatMap(MarkdownLink.init)
            self = link.map { PrefectContent(.link, $0.json) } ?? PrefectContent(.markdown, data.detached)
        case ("table", .string): self = Self.table(data.string ?? "") ?? Self.verbatim(data)
        case ("table", .array), ("table", .object): self.init(.table, data.detached)
        case ("progress", .number): self.init(.progress, data.detached)
        case ("diff", _): self.init(.diff, Self.read(data))
        case ("json", _): self.init(.json, Self.read(data))
        case ("image", .string), ("image", .object): self.init(.image, Self.readText(data))
        case ("text", .string), ("text", .object): self.init(.text, Self.readText(data))
        case ("audio", .string), ("audio", .object): self.init(.audio, Self.readText(data))
        case ("video", .string), ("video", .object): self.init(.video, Self.readText(data))
        default: self = Self.verbatim(data)
        }
    }

    /// Tables come as JSON text inside JSON; of a very long one the first rows are taken.
    private static func table(_ text: String) -> PrefectContent? {
        let cut = TableText(text)
        guard let table = try? JSONDocument(cut.text, options: .prefect).root,
            table.kind == .array || table.kind == .object
        else { return nil }
        var content = PrefectContent(.table, table)
        content.allRows = cut.allRows
        return content
    }

    /// The value that was given: Prefect's `Artifact(type=…, data=…)` sends it as JSON text, a text too.
    private static func read(_ data: JSONValue) -> JSONValue {
        guard let text = data.string, let value = try? JSONDocument(text, options: .prefect).root else {
            return data.detached
        }
        return value
    }

    /// The same where a text or an object is wanted: a text that is JSON of another kind stays a text.
    private static func readText(_ data: JSONValue) -> JSONValue {
        let value = read(data)
        return value.kind == .string || value.kind == .object ? value : data.detached
    }

    /// The content in a Markdown code block whose fence is longer than any run of backticks in it.
    private static func verbatim(_ data: JSONValue) -> PrefectContent {
        let text = data.string ?? data.prettyText
        let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: max(3, longest + 1))
        return PrefectContent(.markdown, .string("\(fence)\n\(text)\n\(fence)"))
    }
}
