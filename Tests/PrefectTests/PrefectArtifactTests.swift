import JSON
import Runs
import Testing

@testable import Prefect

struct PrefectArtifactTests {
    private func read(_ type: String, _ data: String) throws -> Artifact? {
        let row = try JSONDocument(#"{"id":"1","flow_run_id":"r","key":"k","type":\#(type),"data":\#(data)}"#)
            .root
        return PrefectArtifact(row)?.artifact
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
        ("weather", "``` rain", .markdown, #""````\n``` rain\n````""#),
    ]

    @Test(arguments: texts)
    func `reads text of each type`(type: String, data: String, kind: Artifact.Kind, shown: String) throws {
        let artifact = try read(#""\#(type)""#, JSONValue.string(data).text)
        #expect(artifact == Artifact(key: "k", kind: kind, data: try JSONDocument(shown).root))
    }

    @Test(arguments: [
        ("progress", "55.5", Artifact.Kind.progress, "55.5"), ("table", "[[1,2]]", .table, "[[1,2]]"),
        ("table", #"{"a":[1]}"#, .table, #"{"a":[1]}"#),
        ("progress", #""half""#, .markdown, #""```\nhalf\n```""#),
    ])
    func `reads data of each type`(type: String, data: String, kind: Artifact.Kind, shown: String) throws {
        #expect(
            try read(#""\#(type)""#, data)
                == Artifact(key: "k", kind: kind, data: try JSONDocument(shown).root))
    }

    @Test(arguments: [(#""result""#, #""x""#), (#""markdown""#, "null"), ("null", #""x""#)])
    func `leaves out what is no evidence`(type: String, data: String) throws {
        #expect(try read(type, data) == nil)
    }

    @Test func `keeps the newest of each key and all without one, oldest first`() throws {
        let rows = try [
            ("5", #""a""#, "10.5Z"), ("4", "null", "09Z"), ("3", #""a""#, "10Z"), ("2", "null", "10.25Z"),
            ("1", #""b""#, "08.999999Z"),
        ].compactMap { id, key, second in
            let made = "2026-11-21T05:23:\(second)"
            return PrefectArtifact(
                try JSONDocument(
                    #"{"id":"\#(id)","flow_run_id":"r","key":\#(key),"created":"\#(made)","type":"markdown","data":"\#(id)"}"#
                ).root)
        }
        #expect(PrefectArtifact.newest(rows).map(\.data.string) == ["1", "4", "2", "5"])
    }
}
