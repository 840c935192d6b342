import Foundation
import JSON
import Runs
import Testing

@testable import Prefect

struct PrefectArtifactTests {
    private func read(_ type: String, _ data: String) throws -> PrefectContent? {
        let row = try JSONDocument(#"{"id":"1","flow_run_id":"r","key":"k","type":\#(type),"data":\#(data)}"#)
            .root
        return PrefectArtifact(row)?.content
    }

    private static let texts: [(String, String, Artifact.Kind, String)] = [
        ("markdown", "# hi [a](b)", Artifact.Kind.markdown, ##""# hi [a](b)""##),
        ("markdown", "[text](https://x.test/a_(b))", .link, #"{"url":"https://x.test/a_(b)","text":"text"}"#),
        (
            "markdown", "[a](https://x.test) and [b](https://y.test)", .markdown,
            #""[a](https://x.test) and [b](https://y.test)""#
        ),
        ("markdown", "[a](javascript:alert(1))", .markdown, #""[a](javascript:alert(1))""#),
        ("table", #"[{"a": 1.10, "b": null}]"#, .table, #"[{"a":1.10,"b":null}]"#),
        ("table", "no table", .markdown, #""```\nno table\n```""#),
        ("image", "https://x.test/i.png", .image, #""https://x.test/i.png""#),
        ("json", #"{"a": [1.10]}"#, .json, #"{"a":[1.10]}"#), ("json", "no json", .json, #""no json""#),
        ("diff", #"["a", "b"]"#, .diff, #"["a","b"]"#), ("text", "a\nb", .text, #""a\nb""#),
        ("json", "5", .json, "5"), ("text", "5", .text, #""5""#), ("text", #""a\nb""#, .text, #""a\nb""#),
        ("text", #"{"text": "a", "code": true}"#, .text, #"{"text":"a","code":true}"#),
        ("audio", "https://x.test/a.mp3", .audio, #""https://x.test/a.mp3""#),
        ("weather", "``` rain", .markdown, #""````\n``` rain\n````""#),
    ]

    @Test(arguments: texts)
    func `reads text of each type`(type: String, data: String, kind: Artifact.Kind, shown: String) throws {
        let content = try read(#""\#(type)""#, JSONValue.string(data).text)
        #expect(content?.kind == kind)
        #expect(content?.data == (try JSONDocument(shown).root))
    }

    @Test(arguments: [
        ("progress", "55.5", Artifact.Kind.progress, "55.5"), ("table", "[[1,2]]", .table, "[[1,2]]"),
        ("table", #"{"a":[1]}"#, .table, #"{"a":[1]}"#),
        ("json", #"{"a":[1.10]}"#, .json, #"{"a":[1.10]}"#),
        ("diff", #"{"before":"a","after":"b"}"#, .diff, #"{"before":"a","after":"b"}"#),
        ("image", #"{"bytes":"AA==","alt":"x"}"#, .image, #"{"bytes":"AA==","alt":"x"}"#),
        ("progress", #""half""#, .markdown, #""```\nhalf\n```""#),
    ])
    func `reads data of each type`(type: String, data: String, kind: Artifact.Kind, shown: String) throws {
        let content = try read(#""\#(type)""#, data)
        #expect(content?.kind == kind)
        #expect(content?.data == (try JSONDocument(shown).root))
    }

    @Test(arguments: [(#""result""#, #""x""#), (#""markdown""#, "null"), ("null", #""x""#)])
    func `leaves out what is no evidence`(type: String, data: String) throws {
        #expect(try read(type, data)?.kind == nil)
    }

    private static func rows(_ rows: [(String, String, String, String)]) throws -> [PrefectArtifact] {
        try rows.compactMap { id, key, second, task in
            let made = "2026-11-21T05:23:\(second)"
            return PrefectArtifact(
                try JSONDocument(
                    #"{"id":"\#(id)","flow_run_id":"r","task_run_id":\#(task),"key":\#(key),"created":"\#(made)","type":"markdown","data":"\#(id)"}"#
                ).root)
        }
    }

    @Test func `keeps the newest of each key with the earlier ones, and all without one, oldest first`()
        throws
    {
        let rows = try Self.rows([
            ("5", #""a""#, "10.5Z", "null"), ("4", "null", "09Z", "null"), ("3", #""a""#, "10Z", "null"),
            ("2", "null", "10.25Z", "null"), ("1", #""b""#, "08.999999Z", "null"),
        ])
        let artifacts = PrefectArtifact.newest(rows)
        #expect(artifacts.map(\.data.string) == ["1", "4", "2", "5"])
        #expect(artifacts.map { $0.earlier.map(\.data.string) } == [[], [], [], ["3"]])
        #expect(artifacts.last?.madeAt == Date(timestamp: "2026-11-21T05:23:10.5Z"))
    }

    @Test func `an artifact of a task bears the name of the task run, or its id`() throws {
        let rows = try Self.rows([
            ("1", "null", "01Z", "null"), ("2", "null", "02Z", #""t1""#), ("3", "null", "03Z", #""t2""#),
        ])
        #expect(PrefectArtifact.newest(rows, tasks: ["t1": "score-0"]).map(\.task) == [nil, "score-0", "t2"])
    }

    @Test func `of a very long table the first rows are taken, and all are counted`() throws {
        let row = #"{"text": "a ] , \" [ {", "list": [1, {"b": 2}]}"#
        let text = "[" + Array(repeating: row, count: 100).joined(separator: ", ") + "]"
        let cut = TableText(text, limitInBytes: row.utf8.count * 3 + 10)
        #expect(cut.allRows == 100)
        let table = try JSONDocument(cut.text).root
        #expect(table.count == 3)
        #expect(table[2] == (try JSONDocument(row).root))
        #expect(TableText(text, limitInBytes: text.utf8.count).text == text)
        #expect(TableText(text, limitInBytes: 10).text == "[]")
    }
}
