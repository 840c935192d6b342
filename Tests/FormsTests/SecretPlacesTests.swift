import Forms
import JSON
import Testing

@Suite struct SecretPlacesTests {
    private static let secret = #"{"type":"string","writeOnly":true}"#
    private static let text = #"{"type":"string"}"#

    @Test(arguments: [
        (#"{"properties":{"a":\#(text),"pin":\#(secret)}}"#, #"{"a":"x","pin":"s"}"#, ["/pin"]),
        (
            #"{"properties":{"o":{"type":"object","properties":{"l":{"type":"array","items":\#(secret)},"a":\#(text)}}}}"#,
            #"{"o":{"l":["s","t"],"a":"x"}}"#, ["/o/l/0", "/o/l/1"]
        ),
        (
            ##"{"properties":{"m":{"type":"object","additionalProperties":{"$ref":"#/$defs/s"}}},"$defs":{"s":\##(secret)}}"##,
            #"{"m":{"a/b":"s","c":"t"}}"#, ["/m/a~1b", "/m/c"]
        ),
        (
            #"{"properties":{"u":{"anyOf":[{"type":"integer"},{"type":"string","format":"password"}]}}}"#,
            #"{"u":"s"}"#, ["/u"]
        ),
        (
            #"""
            {"properties":{"u":{"oneOf":[{"type":"object","properties":{"k":{"const":"a"},"pin":\#(secret)}},
            {"type":"object","properties":{"k":{"const":"b"},"note":\#(text)}}]}}}
            """#, #"{"u":{"k":"a","pin":"s"}}"#, ["/u/pin"]
        ),
        (
            #"{"properties":{"a":\#(text)},"if":{"properties":{"a":{"const":"x"}}},"then":{"properties":{"pin":\#(secret)}}}"#,
            #"{"a":"x","pin":"s"}"#, ["/pin"]
        ),
        (#"{"properties":{"a":\#(text)}}"#, #"{"a":"x"}"#, []),
    ])
    func `finds what must not be kept`(schema: String, input: String, places: [String]) throws {
        let schema = #"{"type":"object",\#(schema.dropFirst())"#
        let form = try Form(schema: try JSONDocument(schema).root)
        #expect(form.secrets(in: try JSONDocument(input).root).map(\.description).sorted() == places)
    }
}
