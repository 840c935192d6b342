import Foundation
import JSON
import Pages
import Runs
import Testing

/// Evidence made to harm: every one is drawn, and the page stays within bounds.
@Suite struct HostileArtifactTests {
    private static let script = "<script>attack()</script>"

    private static func page(_ kind: Artifact.Kind, _ data: JSONValue) throws -> String {
        let artifact = Artifact(key: "k", kind: kind, data: data)
        var links = PageLinks(toRoot: "../")
        links.evidence = "x/"
        let run = PausedRun(
            id: PauseID("a:1"), orchestrator: "a", run: Run(id: "1", name: "n"), artifacts: [artifact],
            pausedAt: Sample.madeAt)
        return String(
            decoding: try Sample.html(RunPage(run, form: nil, token: "t", links: links)), as: UTF8.self)
    }

    private static let deep =
        (try? JSONDocument(
            String(repeating: #"{"a":["#, count: 400) + String(repeating: "]}", count: 400),
            options: JSONOptions(maxDepth: 900)
        ).root) ?? .null

    private static let wide = Sample.json(
        "[{" + (0..<10_000).map { "\"c\($0)\": \($0)" }.joined(separator: ",") + "}]")

    private static let long = Sample.json(
        "[" + Array(repeating: #"{"a": 1, "b": "\#(script)"}"#, count: 100_000).joined(separator: ",") + "]")

    private static let manyWords = JSONValue.string(
        (0..<50_000).map { "\($0 * 7919 % 104_729) word" }.joined(separator: "\n"))

    @Test(arguments: [
        (Artifact.Kind.json, deep), (.json, wide), (.json, long), (.table, wide), (.table, long),
        (.table, deep),
        (.diff, .array([manyWords, .string("x")])), (.diff, .array([long, wide])), (.text, manyWords),
        (.text, .object([("text", manyWords), ("code", .bool(true))])), (.markdown, manyWords),
        (.json, .string(String(repeating: "a", count: 5_000_000))), (.progress, long), (.image, wide),
        (.markdown, .string(String(repeating: "[", count: 100_000))),
    ])
    func `is shown in part, within bounds`(kind: Artifact.Kind, data: JSONValue) throws {
        let page = try Self.page(kind, data)
        #expect(page.utf8.count < 3_000_000)
        #expect(!page.contains(Self.script))
    }

    @Test func `says how much of a table is left out`() throws {
        #expect(try Self.page(.table, Self.wide).contains("the first 100 of 10,000 columns"))
        let long = try Self.page(.table, Self.long)
        #expect(long.contains("Only the first 50 of 100,000 rows are shown."))
        #expect(long.contains("All rows (100,000)"))
    }

    @Test func `what turns the direction of lines is shown as a sign in code, values and changes`() throws {
        let trick = JSONValue.string("access\u{202E}level\u{2066}")
        let kinds: [(Artifact.Kind, JSONValue)] = [
            (.text, .object([("text", trick), ("code", .bool(true))])), (.json, trick),
            (.diff, .array([trick, .string("x")])),
        ]
        for (kind, data) in kinds {
            let page = try Self.page(kind, data)
            #expect(page.contains("‹U+202E›") && !page.contains("\u{202E}"), "\(kind)")
        }
    }

    @Test func `what is said to be a picture and is none is refused in words`() throws {
        let bytes = Data("<html>\(Self.script)".utf8).base64EncodedString()
        for data in [
            JSONValue.string("data:image/png;base64,\(bytes)"), .object([("bytes", .string(bytes))]),
        ] {
            let page = try Self.page(.image, data)
            #expect(page.contains("What came along is not a picture that a browser shows."))
            #expect(!page.contains("<img") && !page.contains(bytes))
        }
    }
}
