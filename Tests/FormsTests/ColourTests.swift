import Forms
import JSON
import Testing

@Suite struct ColourTests {
    private static let schema = #"{"type":"string","format":"color"}"#

    @Test(arguments: [
        schema, #"{"type":"string","format":"colour"}"#,
        #"{"type":"string","x-countersign":{"widget":"colour"}}"#,
    ])
    func `has a control for colours`(schema: String) throws {
        #expect(try Form(member: schema).first.map { Outline($0).description } == #"v/a colour """#)
    }

    /// A browser's own control always has a value, and writes it in lower case.
    @Test(arguments: [
        ("#aabbcc", "color"), ("#AABBCC", "color"), ("", "text"), ("red", "text"), ("#abc", "text"),
        ("#aabbcg", "text"),
        ("#aabbcc ", "text"),
    ])
    func `uses the browser's control only where it keeps what is there`(text: String, type: String) throws {
        #expect(LineInput.colour.inputType(showing: text) == type)
        let form = try Form(member: Self.schema, initial: #""\#(text)""#)
        let changes = text.isEmpty ? ["s/a": "empty"] : [:]
        #expect(form.decode(Browser.post(form, changes: changes)).text == #"{"a":"\#(text)"}"#)
    }

    @Test func `takes another colour`() throws {
        let form = try Form(member: Self.schema, initial: "\"#AABBCC\"")
        #expect(form.decode(Browser.post(form, changes: ["v/a": "#aabbcd"])).text == "{\"a\":\"#aabbcd\"}")
        #expect(form.decode(Browser.post(form, changes: ["v/a": "#112233"])).text == "{\"a\":\"#112233\"}")
    }
}
