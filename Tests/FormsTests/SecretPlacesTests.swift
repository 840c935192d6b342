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
        #expect(try Self.secrets(schema, input) == places)
    }

    private static let conditional: [(then: String, rest: String, input: String, places: [String])] = [
        (
            ##"{"$ref":"#/$defs/more"}"##, #""properties":{"a":\#(text),"pin":\#(text)}"#,
            #"{"a":"x","pin":"s"}"#,
            ["/pin"]
        ),
        (
            #"{"allOf":[{"required":["a"]},{"properties":{"pin":{"writeOnly":true}}}]}"#,
            #""properties":{"a":\#(text),"pin":\#(text)}"#, #"{"a":"x","pin":"s"}"#, ["/pin"]
        ),
        (
            #"{"properties":{"auth":{"properties":{"p":{"writeOnly":true}}}}}"#,
            #""properties":{"a":\#(text),"auth":{"type":"object","properties":{"p":\#(text)}}}"#,
            #"{"a":"x","auth":{"p":"s"}}"#, ["/auth"]
        ),
        (
            ##"{"if":{"required":["pin"]},"then":{"$ref":"#/$defs/more"}}"##,
            #""properties":{"a":\#(text),"pin":\#(text)}"#, #"{"a":"x","pin":"s"}"#, ["/pin"]
        ),
        (
            #"{"properties":{"b":\#(text)}}"#,
            #""properties":{"a":\#(text)},"additionalProperties":{"type":"string","writeOnly":true}"#,
            #"{"a":"x","b":"s"}"#, ["/b"]
        ),
        (
            #"{"additionalProperties":\#(secret)}"#, #""properties":{"a":\#(text)}"#, #"{"a":"x","b":"s"}"#,
            [""]
        ),
        (#"{"properties":{"b":\#(secret)}}"#, #""properties":{"a":\#(text)}"#, #"{"a":"x","b":"s"}"#, ["/b"]),
    ]

    @Test(arguments: conditional)
    func `finds what a condition alone makes a secret`(
        then: String, rest: String, input: String, places: [String]
    ) throws {
        let more = #""$defs":{"more":{"properties":{"pin":{"writeOnly":true}}}}"#
        for condition in [
            #""if":{"required":["a"]},"then":\#(then)"#, #""if":{"required":["z"]},"then":\#(then)"#,
            #""if":{"required":["z"]},"else":\#(then)"#, #""dependentSchemas":{"a":\#(then)}"#,
            #""allOf":[{"if":{"required":["a"]},"then":\#(then)}]"#,
        ] {
            #expect(try Self.secrets(#"{\#(rest),\#(condition),\#(more)}"#, input) == places)
        }
    }

    /// More said of one member than is gone through.
    private static let deep =
        #"{"allOf":[\#(String(repeating: #"{"properties":{"x":{"allOf":[{}]}}},"#, count: 40)){"properties":{"x":\#(secret)}}]}"#

    private static let untold: [(schema: String, value: String)] = [
        (deep, #"{"x":"s"}"#),
        (
            #"{"allOf":[{"anyOf":[{"properties":{"a":\#(text)}},{"properties":{"b":\#(text)}}]},{"anyOf":[{"properties":{"token":\#(secret)}},{"required":["a"]}]}]}"#,
            #"{"a":"x","token":"s"}"#
        ),
        (
            #"{"type":"object","properties":{"a":{}},"required":["pw"],"unevaluatedProperties":\#(secret)}"#,
            #"{"pw":"s"}"#
        ),
        (
            #"{"type":"object","unevaluatedProperties":\#(secret),"if":{},"then":{"required":["pw"]}}"#,
            #"{"pw":"s"}"#
        ),
        (#"{"anyOf":[{"type":"number","writeOnly":true},{"type":"string"}]}"#, "12"),
        (#"{"anyOf":[{"type":"number","writeOnly":true},{"type":"string"}]}"#, #""12""#),
        (#"{"type":"string","if":{"minLength":1},"then":{"writeOnly":true}}"#, #""s""#),
        (
            #"{"anyOf":[{"type":"number"},{"type":"string"}],"if":{"minimum":1},"then":{"writeOnly":true}}"#,
            "12"
        ),
        (#"{"type":"string","anyOf":[{"minLength":1,"writeOnly":true},{"maxLength":9}]}"#, #""s""#),
        (#"{"type":"string","format":"email","allOf":[{"format":"password"}]}"#, #""a@b.example""#),
        (#"{"type":"string","writeOnly":false,"allOf":[{"writeOnly":true}]}"#, #""s""#),
        (##"{"writeOnly":false,"$ref":"#/$defs/s"}"##, #""s""#),
        (#"{"type":"array","items":\#(text),"contains":{"writeOnly":true}}"#, #"["s"]"#),
        (
            #"{"type":"array","items":{"properties":{"pin":\#(secret)}},"contains":{"properties":{"b":\#(secret)}}}"#,
            #"[{"b":"s"}]"#
        ),
        (#"{"allOf":[{"items":\#(text)},{"items":\#(secret)}]}"#, #"["s"]"#),
        (#"{"allOf":[{"prefixItems":[\#(text)]},{"items":\#(secret)}]}"#, #"["s"]"#),
        (#"{"enum":[{"pin":"s"}],"properties":{"pin":\#(secret)}}"#, #"{"pin":"s"}"#),
        (
            #"{"properties":{"a":{"properties":{"b":\#(text)}}},"patternProperties":{"^a$":{"properties":{"b":\#(secret)}}}}"#,
            #"{"a":"s"}"#
        ),
        (#"{"allOf":[{"properties":{"b":\#(text)}},{"additionalProperties":\#(secret)}]}"#, #"{"b":"s"}"#),
        (
            #"{"type":"array","uniqueItems":true,"items":{"enum":["s"],"if":true,"then":{"writeOnly":true}}}"#,
            #"["s"]"#
        ),
        (
            #"{"type":"string","contentMediaType":"application/json","contentSchema":{"properties":{"pin":\#(secret)}}}"#,
            #""{}""#
        ),
        (
            #"{"type":"object","propertyNames":{"format":"password"},"additionalProperties":{"type":"integer"}}"#,
            #"{"s":1}"#
        ),
        (#"{"oneOf":[{"const":"a","writeOnly":true},{"const":"b"}]}"#, #""a""#),
        (
            #"{"type":"object","properties":{"a":\#(text)},"not":{"required":["z"],"properties":{"a":\#(secret)}}}"#,
            #"{"a":"s"}"#
        ),
    ]

    @Test func `takes a value for a secret that its object has by a pattern`() throws {
        let object = #"{"type":"object","properties":{"p":\#(Self.text)}}"#
        let found = try Self.secrets(
            #"{"properties":{"auth":\#(object),"user":\#(object)},"patternProperties":{"^a":{"properties":{"p":\#(Self.secret)}}}}"#,
            #"{"auth":{"p":"s"},"user":{"p":"x"}}"#)
        #expect(found == ["/auth"])
    }

    @Test(arguments: untold)
    func `takes what it cannot tell from a secret for one`(schema: String, value: String) throws {
        let found = try Self.secrets(
            #"{"properties":{"v":\#(schema),"a":\#(Self.text)},"$defs":{"s":\#(Self.secret)}}"#,
            #"{"a":"x","v":\#(value)}"#)
        let hidden = try JSONDocument(#"{"v":\#(value)}"#).root.replacing(
            found.compactMap { JSONPointer($0) }
        ) { _ in
            .null
        }
        #expect(!found.isEmpty && !found.contains("/a") && !found.contains(""))
        let texts = ["a", "b", "pw", "x"].map { #"{"\#($0)":null}"# }
        #expect((["null", "[null]"] + texts).contains(hidden["v"]?.text))
    }

    @Test(arguments: [
        (#"{"properties":{"a":\#(text)},"$defs":{"s":\#(secret)}}"#, #"{"a":"x"}"#),
        (
            #"{"properties":{"a":\#(text),"pin":\#(secret)},"if":{"required":["a"]},"then":{"properties":{"a":{"minLength":1}}}}"#,
            #"{"a":"x"}"#
        ),
        (
            #"{"properties":{"a":\#(text)},"if":{"required":["a"]},"then":{"properties":{"o":{"type":"object","properties":{"pin":\#(secret),"a":\#(text)}}}}}"#,
            #"{"a":"x","o":{"a":"x"}}"#
        ),
    ])
    func `leaves what is beside a secret`(schema: String, input: String) throws {
        #expect(try Self.secrets(schema, input) == [])
    }

    @Test(.timeLimit(.minutes(1))) func `takes no longer for each member the more conditions there are`()
        throws
    {
        let members = (0..<1_500).map { #""m\#($0)":{"type":"string"}"# }.joined(separator: ",")
        let conditions = (0..<1_500).map { #""m\#($0)":{"properties":{"m\#($0)":{"writeOnly":true}}}"# }
        let values = (0..<1_500).map { #""m\#($0)":"s""# }.joined(separator: ",")
        let found = try Self.secrets(
            #"{"properties":{\#(members)},"dependentSchemas":{\#(conditions.joined(separator: ","))}}"#,
            "{\(values)}")
        #expect(found.count == 1_500)
    }

    @Test(.timeLimit(.minutes(1))) func `hides what takes too long to tell among thousands of branches`()
        throws
    {
        let branches = (0..<3_000).map { #"{"required":["r\#($0)"]}"# }.joined(separator: ",")
        let found = try Self.secrets(
            #"{"properties":{"p":\#(Self.secret)},"anyOf":[\#(branches)]}"#, #"{"p":"s","r1":"x"}"#)
        #expect(found.contains("") || found.contains("/p"))
    }

    private static func secrets(_ schema: String, _ input: String) throws -> [String] {
        let form = try Form(schema: try JSONDocument(#"{"type":"object",\#(schema.dropFirst())"#).root)
        return form.secrets(in: try JSONDocument(input).root).map(\.description).sorted()
    }
}
