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
        let wording = form.wording(of: try JSONDocument(input).root)
        #expect(wording.said == "{\(said)}")
    }

    @Test func `a member that a condition brings is called as it is there`() throws {
        let schema = #"""
            {"properties": {"kind": {"enum": ["a", "b"]}}, "allOf": [
              {"if": {"properties": {"kind": {"const": "a"}}}, "then": {"properties": {"x": {"type": "boolean", "title": "X of a"}}}},
              {"if": {"properties": {"kind": {"const": "b"}}}, "then": {"properties": {"x": {"type": "boolean", "title": "X of b"}}}}]}
            """#
        let form = try Form(schema: try JSONDocument(schema).root)
        let wording = form.wording(of: try JSONDocument(#"{"kind": "b", "x": true}"#).root)
        #expect(wording.said == "{Kind: <b>, X of b: <Yes>}")
    }
}

extension Wording {
    /// Words in angle brackets, all else as JSON.
    fileprivate var said: String {
        switch self {
        case .words(let text): "<\(text)>"
        case .hidden: "<hidden>"
        case .value(let value): value.text
        case .members(let members):
            "{\(members.map { "\($0.label): \($0.wording.said)" }.joined(separator: ", "))}"
        case .entries(let entries): "[\(entries.map(\.said).joined(separator: ", "))]"
        }
    }
}
