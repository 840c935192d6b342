import JSON
import JSONSchema
import Testing

/// Schemas that would take long to compile, or whose verdict would: compiled or refused, judged or given up.
struct HostileSchemaTests {
    private static let giveUp = "Enter less: this is too large or too deep to check"

    private func messages(_ schema: String, _ value: String) throws -> [String] {
        try Schema(JSONDocument(schema).root).issues(in: JSONDocument(value).root, limit: 3).map(\.message)
    }

    private func list(_ count: Int, _ entry: (Int) -> String) -> String {
        (0..<count).map(entry).joined(separator: ",")
    }

    private func refusal(_ schema: String) throws -> String {
        let document = try JSONDocument(schema).root
        do {
            _ = try Schema(document)
            return "taken"
        } catch {
            return error.description
        }
    }

    @Test
    func `refuses more subschemas than the options take`() throws {
        let schema = #"{"$defs":{\#(list(10_000) { #""d\#($0)":{}"# })}}"#
        #expect(try refusal(schema).contains("no more than 10000 subschemas are taken"))
        let options = SchemaOptions(maxSubschemas: 20_000)
        _ = try Schema(JSONDocument(schema).root, options: options)
    }

    @Test
    func `takes thousands of definitions that refer to each other`() throws {
        let steps = list(4_000) {
            ##""d\##($0)":{"properties":{"next":{"$ref":"#/$defs/d\##(($0 + 1) % 4_000)"}},"minProperties":1}"##
        }
        let schema = ##"{"$ref":"#/$defs/d0","$defs":{\##(steps)}}"##
        #expect(try messages(schema, #"{"next":{"next":{"a":1}}}"#).isEmpty)
        #expect(try messages(schema, #"{"next":{"next":{}}}"#) == ["Enter 1 entry or more"])
    }

    @Test(arguments: [
        (##"{"$ref":"#/\##(String(repeating: "a/", count: 5_000))"}"##, "a reference of at most 8192 bytes"),
        (
            #"{"$id":"https://example.com/\#(String(repeating: "a", count: 2_000))"}"#,
            "a URI of at most 512 bytes"
        ),
        (
            #"{"$id":"https://example.com/\#(String(repeating: "a", count: 900))/","$defs":{"a":{"$id":"\#(String(repeating: "b", count: 200))"}}}"#,
            "a URI of at most 512 bytes"
        ),
    ])
    func `refuses names that every reference below would copy`(_ schema: String, _ words: String) throws {
        #expect(try refusal(schema).contains(words))
    }

    @Test
    func `refuses patterns and divisors that take long to make ready`() throws {
        let patterns = list(4_000) { #"{"pattern":"(a|b)+\#($0)$"}"# }
        #expect(try refusal(#"{"allOf":[\#(patterns)]}"#).contains("too many, or too long in all"))
        let divisors = list(3) { #"{"multipleOf":\#($0 + 1)\#(String(repeating: "3", count: 9_000))}"# }
        #expect(try refusal(#"{"allOf":[\#(divisors)]}"#).contains("a number of fewer digits"))
    }

    @Test(arguments: ["allOf", "anyOf", "oneOf"])
    func `judges unions that double crosswise at every step`(_ keyword: String) throws {
        let steps = list(40) { step in
            let pair = ##"[{"$ref":"#/$defs/a\##(step + 1)"},{"$ref":"#/$defs/b\##(step + 1)"}]"##
            return #""a\#(step)":{"\#(keyword)":\#(pair)},"b\#(step)":{"\#(keyword)":\#(pair),"title":"b"}"#
        }
        let ends = #""a40":{"required":["x"]},"b40":{"required":["y"]}"#
        let schema = ##"{"$ref":"#/$defs/a0","$defs":{\##(steps),\##(ends)}}"##
        #expect(try !messages(schema, "{}").isEmpty)
        #expect(try messages(schema, #"{"x":1,"y":1}"#).isEmpty == (keyword != "oneOf"))
        let closed = #"{"unevaluatedProperties":false,"# + schema.dropFirst()
        #expect(try !messages(closed, "{}").isEmpty)
    }

    @Test
    func `looks once at what a subschema evaluates, however many ways lead there`() throws {
        let steps = list(40) { step in
            let next = ##"{"$ref":"#/$defs/s\##(step + 1)"}"##
            return #""s\#(step)":{"anyOf":[\#(next),{"allOf":[\#(next),{"maxProperties":9}]}]}"#
        }
        let schema = ##"""
            {"$ref":"#/$defs/s0","unevaluatedProperties":false,
             "$defs":{\##(steps),"s40":{"properties":{"a":true}}}}
            """##
        #expect(try messages(schema, #"{"a":1}"#).isEmpty)
        #expect(try messages(schema, #"{"a":1,"b":2}"#) == ["Leave this out"])
    }

    @Test
    func `gives up a union that recurs in every branch`() throws {
        let branches = list(4) { ##"{"properties":{"a":{"$ref":"#/$defs/t"}},"required":["x\##($0)"]}"## }
        let schema = ##"{"$ref":"#/$defs/t","$defs":{"t":{"anyOf":[\##(branches)]}}}"##
        let deep = String(repeating: #"{"a":"#, count: 60) + "1" + String(repeating: "}", count: 60)
        #expect(try messages(schema, deep) == [Self.giveUp])
    }

    @Test
    func `judges by the outermost of a thousand resources`() throws {
        let resources = list(1_000) {
            ##""r\##($0)":{"$id":"r\##($0)","$defs":{"x":{"$dynamicAnchor":"x","minimum":\##($0)}},"##
                + ##""items":{"$ref":"r\##(($0 + 1) % 1_000)"},"not":{"not":{"$dynamicRef":"#x"}}}"##
        }
        let schema = ##"{"$id":"https://example.com/","$ref":"r7","$defs":{\##(resources)}}"##
        #expect(try messages(schema, "[[7]]").isEmpty)
        #expect(try messages(schema, "[[6]]") == ["Enter another value"])
    }

    @Test
    func `follows a thousand registered documents`() throws {
        var registry = SchemaRegistry()
        for number in 0..<1_000 {
            let next = number < 999 ? #"{"$ref":"https://example.com/\#(number + 1)"}"# : #"{"type":"null"}"#
            try registry.register(
                JSONDocument(#"{"$id":"https://example.com/\#(number)","items":\#(next)}"#).root)
        }
        let root = try JSONDocument(#"{"$ref":"https://example.com/990"}"#).root
        let schema = try Schema(root, registry: registry)
        #expect(try schema.isValid(JSONDocument("[[[[[[[[[[null]]]]]]]]]]").root))
        #expect(try !schema.isValid(JSONDocument("[[[[[[[[[[1]]]]]]]]]]").root))
    }
}
