import JSON
import Languages
import Testing

@testable import Forms

@Suite struct WordingTests {
    private static let schema = #"""
        {"required": ["on"], "properties": {
          "on": {"type": "boolean", "title": "Release it"}, "off": {"anyOf": [{"type": "boolean"}, {"type": "null"}]},
          "level": {"enum": ["lo", "hi"], "x-countersign": {"labels": {"hi": "Very high"}}},
          "days": {"type": "array", "uniqueItems": true, "items": {"enum": [1, 2], "x-enumNames": ["Mon", "Tue"]}},
          "flags": {"type": "array", "items": {"type": "boolean"}},
          "by_name": {"type": "object", "additionalProperties": {"type": "boolean"}},
          "inner": {"properties": {"is_new": {"type": "boolean"}, "note": {"type": "string"}}},
          "either": {"anyOf": [{"type": "string"}, {"properties": {"yes": {"type": "boolean"}}, "required": ["yes"]}]},
          "any": {}}}
        """#

    @Test(arguments: [
        (#"{"on": true, "off": false}"#, "Release it: <Ja>, Off: <Nein>"),
        (#"{"off": null}"#, "Off: <Keine Angabe>"),
        (#"{"level": "hi"}"#, "Level: <Very high>"), (#"{"level": "lo"}"#, "Level: <lo>"),
        (#"{"days": [2, 1]}"#, "Days: [<Tue>, <Mon>]"),
        (#"{"flags": [true, false]}"#, "Flags: [<Ja>, <Nein>]"),
        (#"{"by_name": {"a_b": true}}"#, "By name: {a_b: <Ja>}"),
        (#"{"inner": {"is_new": false, "note": "true"}}"#, #"Inner: {Is new: <Nein>, Note: "true"}"#),
        (#"{"either": {"yes": true}}"#, "Either: {Yes: <Ja>}"), (#"{"either": "a"}"#, #"Either: "a""#),
        (#"{"any": {"a": true}}"#, "Any: {a: <Ja>}"),
        (#"{"flags": [], "other": true}"#, "Flags: [], other: <Ja>"),
    ])
    func `is what the form calls its fields, choices and ticks`(input: String, said: String) throws {
        let form = try Form(schema: try JSONDocument(Self.schema).root, words: Words(.german))
        let wording = form.wording(of: try JSONDocument(input).root, atMost: 100)
        #expect(wording.said == "{\(said)}")
    }

    @Test func `a member that a condition brings is called as it is there`() throws {
        let schema = #"""
            {"properties": {"kind": {"enum": ["a", "b"]}}, "allOf": [
              {"if": {"properties": {"kind": {"const": "a"}}}, "then": {"properties": {"x": {"type": "boolean", "title": "X of a"}}}},
              {"if": {"properties": {"kind": {"const": "b"}}}, "then": {"properties": {"x": {"type": "boolean", "title": "X of b"}}}}]}
            """#
        let form = try Form(schema: try JSONDocument(schema).root)
        let wording = form.wording(of: try JSONDocument(#"{"kind": "b", "x": true}"#).root, atMost: 100)
        #expect(wording.said == "{Kind: <b>, X of b: <Yes>}")
    }

    @Test func `the first condition that holds names a member, and names are told apart by their bytes`()
        throws
    {
        let schema = #"""
            {"properties": {"é": {"type": "string", "title": "one"}, "é": {"type": "string", "title": "two"}},
             "allOf": [
              {"if": {"required": ["x"]}, "then": {"properties": {"x": {"type": "string", "title": "first"}}}},
              {"if": {"required": ["x"]}, "then": {"properties": {"x": {"type": "string", "title": "second"}, "y": {"type": "string", "title": "Y"}}}},
              {"if": {"required": ["z"]}, "then": {"properties": {"z": {"type": "string", "title": "Z"}}}, "else": {"properties": {"w": {"type": "string", "title": "W"}}}}]}
            """#
        let form = try Form(schema: try JSONDocument(schema).root)
        let input = try JSONDocument(
            #"{"e\u0301": 1, "\u00E9": 2, "x": 3, "y": 4, "z": 5, "w": 6}"#.replacing(#"\\"#, with: #"\"#)
        ).root
        let labels = form.wording(of: input, atMost: 100).said
        #expect(labels == #"{two: 1, one: 2, first: 3, Y: 4, Z: 5, w: 6}"#)
    }

    @Test(arguments: [
        (0, "{+6}"), (2, "{On: <Ja>, Flags: [+3], +4}"),
        (3, "{On: <Ja>, Flags: [<Nein>, +2], +4}"),
        (6, "{On: <Ja>, Flags: [<Nein>, <Ja>, <Nein>], a_b: 1, +3}"),
        (7, "{On: <Ja>, Flags: [<Nein>, <Ja>, <Nein>], a_b: 1, b: 2, +2}"),
    ])
    func `what there is no room for is counted and not worded`(room: Int, said: String) throws {
        let schema = #"""
            {"properties": {"on": {"type": "boolean"}, "flags": {"type": "array", "items": {"type": "boolean"}}}}
            """#
        let form = try Form(schema: try JSONDocument(schema).root, words: Words(.german))
        let input = #"{"on": true, "flags": [false, true, false], "a_b": 1, "b": 2, "c": 3, "d": 4}"#
        #expect(form.wording(of: try JSONDocument(input).root, atMost: room).said == said)
    }

    @Test(arguments: [
        (#"{"type": "string"}"#, #""canary""#, [""], "<hidden>"),
        (
            #"{"type": "string"}"#, #"{"a": "canary", "b": [1, "canary"]}"#, ["/a", "/b/1"],
            "{a: <hidden>, b: [1, <hidden>]}"
        ),
        (#"{"enum": [{"a": "canary"}]}"#, #"{"a": "canary"}"#, ["/a"], "{a: <hidden>}"),
        (
            #"{"type": "array", "uniqueItems": true, "items": {"enum": ["canary", 1]}}"#, #"["canary", 1]"#,
            ["/0"],
            "[<hidden>, <1>]"
        ),
        (
            #"{"type": "array", "items": {"type": "boolean"}, "maxItems": 1}"#, #"[true, {"a": "canary"}]"#,
            ["/1/a"],
            "[<Yes>, {a: <hidden>}]"
        ),
        (
            #"{"properties": {"a": {"type": "boolean"}}, "additionalProperties": false}"#,
            #"{"a": ["canary"], "x": {"y": "canary", "z": 1}}"#, ["/a/0", "/x/y"],
            "{A: [<hidden>], x: {y: <hidden>, z: 1}}"
        ),
        (
            #"{"anyOf": [{"type": "string"}, {"type": "integer"}]}"#, #"{"a": "canary"}"#, ["/a"],
            "{a: <hidden>}"
        ),
        (#"{"type": "boolean"}"#, #""canary""#, ["/a"], "<hidden>"),
        ("{}", #"{"a": {"b": "canary"}}"#, ["/a/b"], "{a: {b: <hidden>}}"),
    ])
    func `nothing hidden is worded, whatever the form asks for in its place`(
        schema: String, input: String, hidden: [String], said: String
    ) throws {
        let form = try Form(schema: try JSONDocument(schema).root)
        let places = hidden.compactMap { JSONPointer($0) }
        #expect(form.wording(of: try JSONDocument(input).root, hiding: places, atMost: 100).said == said)
    }
}

extension Wording {
    /// Words in angle brackets, all else as JSON.
    fileprivate var said: String {
        switch self {
        case .words(let text): "<\(text)>"
        case .hidden: "<hidden>"
        case .value(let value): value.text
        case .members(let members, let count):
            "{\(Self.said(members.map { "\($0.label): \($0.wording.said)" }, of: count))}"
        case .entries(let entries, let count): "[\(Self.said(entries.map(\.said), of: count))]"
        }
    }

    private static func said(_ parts: [String], of count: Int) -> String {
        (parts + (count > parts.count ? ["+\(count - parts.count)"] : [])).joined(separator: ", ")
    }
}
