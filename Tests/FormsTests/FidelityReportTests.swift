import Forms
import JSON
import Testing

@Suite struct FidelityReportTests {
    @Test(arguments: [
        (#"{"type":"string","minLength":2}"#, "line", "type", "minLength", ""),
        (#"{"type":"string","format":"date"}"#, "date", "type", "format", ""),
        (#"{"type":"string","format":"date-time"}"#, "date-time", "type", "format", ""),
        (#"{"type":"string","format":"lab"}"#, "line", "type", "", "format (lab is not known)"),
        (#"{"type":"string","contentEncoding":"base64"}"#, "file", "type, contentEncoding", "", ""),
        (#"{"type":"string","contentMediaType":"text/html"}"#, "area", "type", "", "contentMediaType"),
        (#"{"type":"integer","minimum":0,"x-unit":"m"}"#, "number", "type", "minimum", "x-unit"),
        (
            #"{"anyOf":[{"type":"number","maximum":9},{"type":"null"}]}"#, "number", "anyOf, type", "maximum",
            ""
        ),
        (#"{"enum":["a","b"],"type":"string"}"#, "segments", "enum, type", "", ""),
        (#"{"const":true}"#, "checkbox", "const", "", ""),
        (#"{"type":"boolean","default":true}"#, "checkbox", "type", "", ""),
        (#"{"type":"boolean","default":3}"#, "segments", "type", "", "default (not of its kind)"),
        (#"{"type":"string","readOnly":true}"#, "line", "type", "", "readOnly (no value)"),
        (#"{"type":"string","readOnly":true,"default":"a"}"#, "fixed", "type, readOnly", "", ""),
        (#"{"type":"string","writeOnly":true,"pattern":"a"}"#, "password", "type, writeOnly", "pattern", ""),
        (
            #"{"type":"array","items":{"enum":[1,2]},"uniqueItems":true,"minItems":1}"#, "checkboxes",
            "type, items, uniqueItems", "minItems", ""
        ),
        (
            #"{"type":"array","items":{"type":"string"},"uniqueItems":true,"maxItems":3}"#, "list",
            "type, items, maxItems", "uniqueItems", ""
        ),
        (
            #"{"type":"string","x-countersign":{"widget":"json","size":1}}"#, "json", "", "type",
            "x-countersign (size)"
        ),
    ])
    func `says who enforces which keyword`(
        schema: String, widget: String, form: String, receiver: String, nobody: String
    ) throws {
        let line = try #require(try lines(of: #"{"type":"object","properties":{"a":\#(schema)}}"#).first)
        #expect(line.pointer.description == "/properties/a")
        #expect([line.widget, line.text] == [widget, "\(form) | \(receiver) | \(nobody)"])
        #expect(line.inexpressible == [] && line.isJSONText == (widget == "json"))
    }

    @Test func `has a line for each member, entry and shape, once`() throws {
        let found = try lines(
            of: ##"""
                {"type": "object", "required": ["a", "b"], "properties": {
                  "a": {"$ref": "#/$defs/p"}, "b": {"$ref": "#/$defs/p"},
                  "l": {"type": "array", "items": {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/p"}]}},
                  "d": {"type": "object", "additionalProperties": {"type": "boolean"}}},
                 "$defs": {"p": {"type": "object", "properties": {"x": {"const": 1}}, "required": ["x"]}}}
                """##)
        #expect(
            found.map { "\($0.pointer) \($0.widget): \($0.form.joined(separator: " "))" } == [
                "/properties/a group: type properties required",
                "/$defs/p/properties/x fixed: const required",
                "/properties/b group: type properties required", "/properties/l list: type items",
                "/properties/l/items union: anyOf", "/properties/l/items/anyOf/0 line: type",
                "/properties/l/items/anyOf/1 group: type properties",
                "/properties/d dictionary: type additionalProperties",
                "/properties/d/additionalProperties segments: type",
            ])
    }

    @Test(arguments: [
        (#"{"type":"object","properties":{"a":{"type":"string"}}}"#, false),
        (#"{"type":"object","properties":{"a":{"type":"string"}},"minProperties":1}"#, true),
        (#"{"type":"string"}"#, true),
    ])
    func `has a line for the whole where no property sees to it`(schema: String, hasOne: Bool) throws {
        #expect(try lines(of: schema).contains { $0.pointer == JSONPointer() } == hasOne)
    }

    @Test(arguments: [
        (#"{"minimum":5}"#, #"other kinds of value, as no "type" is said"#),
        (#"{"type":["integer","null"],"minimum":5}"#, nil),
        (#"{"properties":{"a":{"type":"null"}},"type":"object"}"#, nil),
        (
            #"{"type":"object","anyOf":[{"properties":{"a":{"type":"null"}}},{"properties":{"b":{"type":"null"}}}],"#
                + #""oneOf":[{"properties":{"a":{"const":1}}},{"properties":{"c":{"type":"null"}}}]}"#,
            "members that no field asks for: c"
        ),
        (
            #"{"type":"object","properties":{"a":{"type":"null"}},"if":{},"then":{"oneOf":[{"properties":{"b":{"type":"null"}}},{"required":["a"]}]}}"#,
            "members that no field asks for: b"
        ),
        (
            #"{"type":"object","properties":{"a":{"type":"null"}},"additionalProperties":true,"#
                + #""if":{},"then":{"oneOf":[{"properties":{"b":{"type":"null"}}},{"required":["a"]}]}}"#, nil
        ),
        (
            #"{"type":"object","if":{"required":["a"]},"then":{"if":{"required":["b"]},"then":{"properties":"#
                + #"{"c":{"type":"null"}}},"properties":{"b":{"type":"null"}}},"properties":{"a":{"type":"null"}}}"#,
            nil
        ),
        (
            #"{"type":"object","properties":{"a":false},"allOf":[{"properties":{"a":{},"b":{"type":"null"}}}]}"#,
            nil
        ),
        (#"{"anyOf":[{"type":"string"},{"type":"null"}]}"#, nil),
        ("{}", nil),
    ])
    func `says what cannot be expressed`(schema: String, expected: String?) throws {
        let form = try Form(schema: JSONDocument(#"{"type":"object","properties":{"p":\#(schema)}}"#).root)
        let report = FidelityReport(of: form)
        #expect(report.lines.flatMap(\.inexpressible) == [expected].compactMap(\.self))
        #expect(report.inexpressible == (expected == nil ? 0 : 1))
    }

    @Test(arguments: [
        ("#/definitions/x", "/$defs/other/definitions/x/properties/near"),
        ("other.json#/definitions/x", "/$defs/other/definitions/x/properties/near"),
        ("/schemas/other.json#x", "/$defs/other/definitions/x/properties/near"),
        ("other.json", "/$defs/other/properties/far"),
        ("http://json-schema.org/draft-07/schema#/definitions/count", "/properties/p"),
    ])
    func `follows references from the resource that they stand in`(reference: String, pointer: String) throws
    {
        let found = try lines(
            of: """
                {"$id": "https://example.com/schemas/root.json", "type": "object",
                 "properties": {"p": {"$ref": "\(reference)"}},
                 "definitions": {"x": {"$ref": "other.json"}},
                 "$defs": {"other": {"$id": "/schemas/other.json", "type": "object",
                   "properties": {"far": {"$ref": "#/definitions/x"}},
                   "definitions": {"x": {"$anchor": "x", "type": "object", "properties": {"near": {"const": 1}}}}}}}
                """)
        #expect(found.contains { $0.pointer.description == pointer && $0.widget != "union" })
    }

    @Test func `can say null in place of the whole`() throws {
        let form = try Form(
            schema: JSONDocument(#"{"type":["object","null"],"properties":{"a":{"type":"string"}}}"#).root)
        #expect(FidelityReport(of: form).inexpressible == 0)
        guard case .valid(let value, _) = form.decode(try FormBody(urlEncoded: Array("v/a=".utf8))) else {
            return #expect(Bool(false), "refused")
        }
        #expect(value == .null)
    }

    private func lines(of schema: String) throws -> [FidelityLine] {
        FidelityReport(of: try Form(schema: JSONDocument(schema).root)).lines
    }
}

extension FidelityLine {
    fileprivate var text: String {
        [form, receiver, nobody].map { $0.joined(separator: ", ") }.joined(separator: " | ")
    }
}
