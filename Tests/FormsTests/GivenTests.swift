import Forms
import JSON
import Testing

/// What a program may not change in what the run gave, wherever it lies.
@Suite struct GivenTests {
    private static let things =
        #"{"type":"array","items":{"type":"object","properties":{"image":{"type":"string","x-countersign":{"evidence":"text"}},"label":{"type":"string"}}}}"#
    private static let given = #"[{"image":"1"},{"image":"2"}]"#
    private static let fixed = #"{"type":"string","readOnly":true}"#
    private static let secret = #"{"type":"string","format":"password"}"#

    @Test(arguments: [
        (given, true), (#"[{"image":"1","label":"cat"},{"image":"2","label":"dog"}]"#, true),
        (#"[{"image":"X"},{"image":"2"}]"#, false), (#"[{"image":"1"}]"#, false), ("[]", false),
        (#"[{"image":"2"},{"image":"1"}]"#, false), (#"[{"label":"cat"},{"image":"2"}]"#, false),
        (#"[{"image":"1","label":"\u0001"},{"image":"X"}]"#, false),
    ])
    func `holds a program to the things to judge wherever the list lies`(items: String, isTaken: Bool) throws
    {
        let (things, given) = (Self.things, Self.given)
        for (schema, initial, input) in [
            (
                #"{"anyOf":[{"type":"object","required":["kind"],"properties":{"kind":{"const":"a"},"items":\#(things)}},{"type":"object","required":["kind"],"properties":{"kind":{"const":"b"}}}]}"#,
                #"{"kind":"a","items":\#(given)}"#, #"{"kind":"a","items":\#(items)}"#
            ),
            (
                #"{"anyOf":[{"type":"object","properties":{"items":\#(things)}},{"type":"object","properties":{"note":{"type":"string"}}}]}"#,
                #"{"items":\#(given)}"#, #"{"items":\#(items),"note":"n"}"#
            ),
            (
                #"{"type":"array","items":{"type":"object","properties":{"t":{"type":"string"},"items":\#(things)}}}"#,
                #"[{"t":"x","items":\#(given)}]"#, #"[{"t":"y","items":\#(items)}]"#
            ),
            (
                #"{"type":"object","properties":{"on":{"type":"boolean"}},"if":{"properties":{"on":{"const":true}}},"then":{"properties":{"items":\#(things)}}}"#,
                #"{"on":true,"items":\#(given)}"#, #"{"on":true,"items":\#(items)}"#
            ),
            (
                #"{"type":"object","properties":{"n":{"type":"string"}},"additionalProperties":\#(things)}"#,
                #"{"items":\#(given)}"#, #"{"items":\#(items)}"#
            ),
            (
                #"{"type":["object","string"],"properties":{"items":\#(things)}}"#,
                #"{"items":\#(given)}"#, #"{"items":\#(items)}"#
            ),
        ] { #expect(try Self.wrong(schema, initial, input).isEmpty == isTaken, "\(schema) \(input)") }
    }

    @Test(arguments: [
        (#"{"on":true}"#, ["/it/items"]), (#"{"on":false}"#, []),
        (#"{"on":false,"items":[{"image":"X"}]}"#, ["/it/items"]),
    ])
    func `asks for a list where its condition holds`(input: String, wrong: [String]) throws {
        let schema =
            #"{"type":"object","properties":{"on":{"type":"boolean"}},"if":{"properties":{"on":{"const":true}}},"then":{"properties":{"items":\#(Self.things)}}}"#
        let found = try Self.wrong(schema, #"{"on":true,"items":\#(Self.given)}"#, input)
        #expect(found == wrong)
    }

    @Test(arguments: [
        (#"{"note":"n"}"#, [String]()), (#"{"items":[]}"#, ["/it/items"]), ("{}", []),
        (#"{"items":[{"image":"X"},{"image":"2"}],"note":"n"}"#, ["/it/items/0/image"]),
    ])
    func `takes another branch for one that was chosen, and not to hide what was forged`(
        input: String, wrong: [String]
    ) throws {
        let schema =
            #"{"anyOf":[{"type":"object","properties":{"items":\#(Self.things)}},{"type":"object","properties":{"note":{"type":"string"}}}]}"#
        #expect(try Self.wrong(schema, #"{"items":\#(Self.given)}"#, input) == wrong)
    }

    @Test(arguments: [
        (#"[{"ro":"a","x":"1"},{"ro":"b"}]"#, [String]()), (#"[{"ro":"b"},{"ro":"a"}]"#, []),
        (#"[{"ro":"b"}]"#, []), ("[]", []), (#"[{"x":"new"},{"ro":"a"},{"ro":"b"}]"#, []),
        (#"[{"ro":"a"},{"ro":"b"},{"ro":"new"}]"#, []), (#"[{"ro":"new"},{"ro":"a"},{"ro":"b"}]"#, []),
        (#"[{"ro":"X"},{"ro":"b"}]"#, ["/it/0/ro"]), (#"[{"ro":"X"}]"#, ["/it/0/ro"]),
        (#"[{"ro":"X"},{"ro":"Y"},{"ro":"b"}]"#, ["/it/1/ro"]),
    ])
    func `lets entries move, go and come, and not change`(input: String, wrong: [String]) throws {
        let schema =
            #"{"type":"array","items":{"type":"object","properties":{"ro":\#(Self.fixed),"x":{"type":"string"}}}}"#
        #expect(try Self.wrong(schema, #"[{"ro":"a"},{"ro":"b"}]"#, input) == wrong)
    }

    @Test(arguments: [
        (#"{"kind":"a","ro":"KEEP"}"#, [String]()), (#"{"kind":"b"}"#, []),
        (#"{"kind":"a","ro":"X"}"#, ["/it/ro"]),
    ])
    func `holds a program to read-only values in a union`(input: String, wrong: [String]) throws {
        let schema =
            #"{"anyOf":[{"type":"object","required":["kind"],"properties":{"kind":{"const":"a"},"ro":\#(Self.fixed)}},{"type":"object","required":["kind"],"properties":{"kind":{"const":"b"}}}]}"#
        #expect(try Self.wrong(schema, #"{"kind":"a","ro":"KEEP"}"#, input) == wrong)
    }

    @Test(arguments: [
        (
            #"{"type":"array","items":{"type":"object","properties":{"s":\#(secret)}}}"#, #"[{"s":"M"}]"#,
            "/it/0/s"
        ),
        (
            #"{"anyOf":[{"type":"object","required":["kind"],"properties":{"kind":{"const":"a"},"s":\#(secret)}},{"type":"object","required":["kind"],"properties":{"kind":{"const":"b"}}}]}"#,
            #"{"kind":"a","s":"M"}"#, "/it/s"
        ),
        (
            #"{"type":"object","properties":{"on":{"type":"boolean"}},"if":{"properties":{"on":{"const":true}}},"then":{"properties":{"s":\#(secret)}}}"#,
            #"{"on":true,"s":"M"}"#, "/it/s"
        ),
        (
            #"{"type":"object","properties":{"n":{"type":"string"}},"additionalProperties":\#(secret)}"#,
            #"{"k":"M"}"#, "/it/k"
        ),
    ])
    func `takes no mask for a secret wherever it lies`(schema: String, value: String, place: String) throws {
        let masked = value.replacing("M", with: "**********")
        #expect(try Self.wrong(schema, masked, masked) == [place])
        #expect(try Self.wrong(schema, masked, value) == [])
    }

    @Test func `finds the entries of a long list wherever they moved`() throws {
        let entries = (0..<60).map { #"{"ro":"\#($0)"}"# }
        let schema = #"{"type":"array","items":{"type":"object","properties":{"ro":\#(Self.fixed)}}}"#
        let initial = "[\(entries.joined(separator: ","))]"
        #expect(try Self.wrong(schema, initial, "[\(entries.reversed().joined(separator: ","))]") == [])
        let forged = (0..<200).map { #"{"ro":"x\#($0)"}"# }.joined(separator: ",")
        #expect(try Self.wrong(schema, initial, "[\(forged)]").count == 60)
    }

    /// The places that are refused, where all else is as the schema has it.
    private static func wrong(_ schema: String, _ initial: String, _ input: String) throws -> [String] {
        let form = try Form(
            #"{"type":"object","properties":{"it":\#(schema)}}"#, initial: #"{"it":\#(initial)}"#)
        let answer = form.decode(json: try JSONDocument(#"{"it":\#(input)}"#).root)
        guard case .invalid(let problems, _) = answer else { return [] }
        return problems.map(\.pointer.description)
    }
}
