import JSON
import JSONSchema
import Testing

/// What would take years is given up after a while: these tests end because of that, or not at all.
struct HostileInputTests {
    private static let giveUp = "Enter less: this is too large or too deep to check"

    private func messages(_ schema: String, _ value: String) throws -> [String] {
        try Schema(JSONDocument(schema).root).issues(in: JSONDocument(value).root).map(\.message)
    }

    @Test(arguments: ["(a+)+$", "(a|aa)+$", "^(\\w+\\s?)*$", "^(a|[ab])*c?$"])
    func `gives up a pattern that costs too much`(_ pattern: String) throws {
        let text = String(repeating: "a", count: 5_000) + "!"
        let schema = JSONValue.object([("pattern", .string(pattern))])
        #expect(try Schema(schema).issues(in: .string(text)).map(\.message) == [Self.giveUp])
    }

    @Test
    func `gives up names that cost too much together`() throws {
        let members = (0..<3_000).map { #""\#(String(repeating: "a", count: 60))!\#($0)":1"# }
        let value = "{\(members.joined(separator: ","))}"
        #expect(try messages(#"{"patternProperties":{"^(a|aa)+$":{}}}"#, value) == [Self.giveUp])
    }

    @Test
    func `names a long key in a few issues only`() throws {
        let key = String(repeating: "k", count: 100_000)
        let schema = try Schema(
            JSONDocument(#"{"additionalProperties":{"items":{"type":"string"}}}"#).root)
        let value = JSONValue.object([(key, .array(Array(repeating: .int(1), count: 1_000)))])
        #expect(schema.issues(in: value, limit: 1_000).count == 11)
    }

    @Test
    func `judges references that double at every step`() throws {
        let steps = (0..<60).map {
            ##""s\##($0)":{"allOf":[{"$ref":"#/$defs/s\##($0 + 1)"},{"$ref":"#/$defs/s\##($0 + 1)"}]}"##
        }
        let schema =
            ##"{"$ref":"#/$defs/s0","$defs":{\##(steps.joined(separator: ",")),"s60":{"type":"integer"}}}"##
        #expect(try messages(schema, "1").isEmpty)
        #expect(try messages(schema, "1.5") == ["Enter a whole number"])
    }

    @Test
    func `refuses references that are too many in a row`() throws {
        let steps = (0..<300).map { ##""s\##($0)":{"type":"integer","$ref":"#/$defs/s\##($0 + 1)"}"## }
        let schema =
            ##"{"$ref":"#/$defs/s0","$defs":{\##(steps.joined(separator: ",")),"s300":{"type":"integer"}}}"##
        #expect(throws: SchemaError.self) { try Schema(JSONDocument(schema).root) }
    }

    @Test
    func `goes down deep values`() throws {
        let schema = try Schema(
            JSONDocument(##"{"$ref":"#/$defs/l","$defs":{"l":{"items":{"anyOf":[{"$ref":"#/$defs/l"}]}}}}"##)
                .root)
        let deep = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
        let value = try JSONDocument(deep, options: JSONOptions(maxDepth: 1_000)).root
        #expect(schema.issues(in: value).map(\.message) == [Self.giveUp])
        #expect(try schema.isValid(JSONDocument("[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]").root))
    }

    @Test
    func `compares a hundred thousand entries`() throws {
        let schema = try Schema(JSONDocument(#"{"uniqueItems":true}"#).root)
        let entries = (0..<100_000).map { "\($0)" }
        #expect(try schema.isValid(JSONDocument("[\(entries.joined(separator: ","))]").root))
        #expect(try !schema.isValid(JSONDocument("[\(entries.joined(separator: ",")),7.0]").root))
    }

    @Test
    func `judges numbers of many digits`() throws {
        let digits = String(repeating: "7", count: 10_000)
        #expect(
            try messages(#"{"type":"integer","minimum":5,"multipleOf":3}"#, digits) == [
                "Enter a multiple of 3"
            ])
    }

    @Test
    func `counts seventy thousand required names in one walk`() throws {
        let names = (0..<70_000).map { "\"name\($0)\"" }
        let schema = "{\"required\":[\(names.joined(separator: ","))]}"
        let members = names.reversed().map { "\($0):1" }
        #expect(try messages(schema, "{\(members.joined(separator: ","))}").isEmpty)
        let others = members.dropLast().joined(separator: ",")
        #expect(try messages(schema, "{\(others),\"other\":1}") == ["Enter a value for \"name0\""])
    }

    @Test
    func `counts names that are required twice as one`() throws {
        let names = (0..<100).map { "\"name\($0 % 70)\"" }.joined(separator: ",")
        let members = (0..<70).map { "\"name\($0)\":1" }.joined(separator: ",")
        #expect(try messages("{\"required\":[\(names)]}", "{\(members)}").isEmpty)
    }

    @Test(arguments: [
        #"{"allOf":[\#(Self.repeated(1_000) { #"{"not":{"pattern":"b.*\#($0)"}}"# })]}"#,
        #"{"allOf":[\#(Self.repeated(2_000) { #"{"minLength":\#($0),"pattern":"a$"}"# })]}"#,
    ])
    func `gives up a long text that many keywords read`(_ schema: String) throws {
        #expect(try messages(schema, "\"\(String(repeating: "ba", count: 300_000))\"") == [Self.giveUp])
    }

    @Test
    func `gives up many digits that many keywords read`() throws {
        let bounds = Self.repeated(2_000) { #"{"minimum":\#($0).5}"# }
        let digits = String(repeating: "7", count: 300_000)
        #expect(try messages("{\"allOf\":[\(bounds)]}", digits) == [Self.giveUp])
    }

    @Test
    func `gives up a list that a thousand keywords go through`() throws {
        let schema =
            "{\"allOf\":[\(Self.repeated(1_000) { "{\"uniqueItems\":true,\"maxItems\":\($0 + 100_000)}" })]}"
        #expect(try messages(schema, "[\(Self.repeated(50_000) { "\($0)" })]") == [Self.giveUp])
    }

    @Test
    func `does not give up a large document that asks for little`() throws {
        let line = #"{"sku":"AX-10001","quantity":7,"unit":"piece","price":1.25,"notes":["a","b"]}"#
        let schema = ##"""
            {"items":{"$ref":"#/$defs/line"},"$defs":{"line":{"type":"object","additionalProperties":false,
             "required":["sku","quantity","unit"],
             "properties":{"sku":{"type":"string","pattern":"^[A-Z]{2}-[0-9]+$","maxLength":12},
              "quantity":{"anyOf":[{"type":"integer","minimum":1},{"type":"null"}]},
              "unit":{"enum":["piece","metre","litre"]},"price":{"type":"number","multipleOf":0.01},
              "notes":{"type":"array","items":{"type":"string"},"uniqueItems":true}}}}}
            """##
        #expect(try messages(schema, "[\(Self.repeated(20_000) { _ in line })]").isEmpty)
    }

    private static func repeated(_ count: Int, _ entry: (Int) -> String) -> String {
        (0..<count).map(entry).joined(separator: ",")
    }
}
