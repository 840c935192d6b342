import JSON
import JSONSchema
import Testing

struct SchemaErrorTests {
    private func error(_ schema: String) throws -> String? {
        do {
            _ = try Schema(JSONDocument(schema).root)
            return nil
        } catch let error as SchemaError {
            return "\(error.pointer): \(error)"
        }
    }

    @Test(arguments: [
        ("1", ": the schema cannot be used: at its root an object, true or false was expected."),
        (#"{"properties":{"a":1}}"#, "/properties/a: the schema cannot be used: at /properties/a an object"),
        (
            #"{"minLength":-1}"#,
            "/minLength: the schema cannot be used: at /minLength a whole number of 0 or more"
        ),
        (#"{"$id":7}"#, "/$id: the schema cannot be used: at /$id a text"),
        (#"{"$defs":[1]}"#, "/$defs: the schema cannot be used: at /$defs an object"),
        (#"{"type":[]}"#, "/type: the schema cannot be used: at /type at least one type"),
        (#"{"type":"text"}"#, "/type: the schema cannot be used: at /type a type (string, "),
        (#"{"pattern":"(a"}"#, "/pattern: the pattern at /pattern cannot be used: "),
        (
            #"{"pattern":"a\\Z"}"#,
            "/pattern: the pattern at /pattern cannot be used: \\Z has no meaning in ECMA-262 at character 2"
        ),
        (##"{"$ref":"#/$defs/gone"}"##, "/$ref: the reference \"#/$defs/gone\" at /$ref names nothing"),
        (
            #"{"$ref":"https://example.com/other"}"#,
            "/$ref: the reference \"https://example.com/other\" at /$ref leads to https://example.com/other, which is not"
        ),
        (
            ##"{"$defs":{"x":{"$id":"urn:a:b"},"y":{"$id":"urn:a:b","type":"null"}}}"##,
            "/$defs/x: the name \"urn:a:b\" at /$defs/x is given to another subschema too"
        ),
        (
            ##"{"$defs":{"x":{"$anchor":"n"},"y":{"$dynamicAnchor":"n"}}}"##,
            "/$defs/x: the name \"n\" at /$defs/x is given to another subschema too"
        ),
        (##"{"$ref":"#"}"##, ": the references at its root lead back to themselves"),
        (
            ##"{"$defs":{"a":{"$ref":"#/$defs/b"},"b":{"allOf":[{"$ref":"#/$defs/a"}]}},"items":{"$ref":"#/$defs/a"}}"##,
            "/$defs/"
        ),
        (##"{"$dynamicRef":"#a"}"##, "/$dynamicRef: the reference \"#a\" at /$dynamicRef names nothing"),
        (##"{"$recursiveRef":"#"}"##, "/$recursiveRef: the keyword at /$recursiveRef is not supported: say"),
        (#"{"$schema":"http://json-schema.org/draft-04/schema#"}"#, "/$schema: the dialect "),
    ])
    func `says what cannot be used, and where`(_ schema: String, _ prefix: String) throws {
        let error = try #require(try error(schema))
        #expect(error.hasPrefix(prefix))
    }

    @Test(arguments: [
        (#"{"pattern":"a\\Z"}"#, true), (#"{"pattern":"(?<=a|bc+)d"}"#, false),
        (#"{"pattern":"\#(String(repeating: "a", count: 32_769))"}"#, false),
    ])
    func `asks for the standard's syntax only where a pattern departs from it`(
        _ schema: String, _ departs: Bool
    ) throws {
        let error = try #require(try error(schema))
        #expect(error.hasSuffix("Write it as ECMA-262 has it.") == departs)
        #expect(error.hasSuffix("Write a shorter or simpler one that takes the same.") != departs)
    }

    @Test
    func `lists what it does not know`() throws {
        let schema = try JSONDocument(
            #"{"discriminator":{},"title":"t","properties":{"a":{"x-order":1,"$comment":"c"}},"minimun":1}"#)
        #expect(
            try Schema(schema.root).unknownKeywords.map(\.description) == [
                "/discriminator", "/minimun", "/properties/a/x-order",
            ])
    }
}
