import Forms
import JSON
import Testing

@Suite struct WidgetTests {
    private static let yesNo = [choice("true", "Yes"), choice("false", "No")]
    private static let none = choice("", "None")

    @Test(arguments: [
        (#"{"type":"string"}"#, Widget.line(.text)),
        (#"{"type":"string","maxLength":120}"#, .line(.text)),
        (#"{"type":"string","maxLength":121}"#, .area),
        (#"{"type":"string","default":"a\nb"}"#, .area),
        (#"{"type":"string","contentMediaType":"text/markdown"}"#, .area),
        (#"{"type":"string","default":"\#(String(repeating: "x", count: 80))"}"#, .line(.text)),
        (#"{"type":"string","default":"\#(String(repeating: "x", count: 81))"}"#, .area),
        (#"{"type":"string","default":"a\u0007"}"#, .json),
        (#"{"type":"string","format":"date"}"#, .line(.date)),
        (#"{"type":"string","format":"time"}"#, .line(.code)),
        (#"{"type":"string","format":"date-time"}"#, .line(.code)),
        (#"{"type":"string","format":"email"}"#, .line(.email)),
        (#"{"type":"string","format":"uri","maxLength":2083}"#, .line(.url)),
        (#"{"type":"string","format":"uuid"}"#, .line(.code)),
        (#"{"type":"string","format":"password","default":"a\nb"}"#, .line(.password)),
        (#"{"type":"string","format":"colour"}"#, .line(.text)),
    ])
    func `shows a text`(schema: String, widget: Widget) throws {
        #expect(try field(schema).widget == widget)
    }

    @Test(arguments: [
        (#"{"type":"integer"}"#, Widget.line(.code)),
        (#"{"type":"integer","minimum":0}"#, .line(.digits)),
        (#"{"type":"integer","minimum":-1}"#, .line(.code)),
        (#"{"type":"number","exclusiveMinimum":0}"#, .line(.decimal)),
        (#"{"anyOf":[{"type":"integer","minimum":1},{"type":"null"}]}"#, .line(.digits)),
    ])
    func `shows a number`(schema: String, widget: Widget) throws {
        #expect(try field(schema).widget == widget)
    }

    @Test(arguments: [
        (#"{"type":"boolean","default":false}"#, true, Widget.checkbox(mustTick: false)),
        (#"{"const":true}"#, true, .checkbox(mustTick: true)),
        (#"{"type":"boolean"}"#, true, .choice(yesNo, asSegments: true)),
        (#"{"type":"boolean"}"#, false, .choice(yesNo + [none], asSegments: true)),
        (#"{"type":["boolean","null"],"default":true}"#, false, .choice(yesNo + [none], asSegments: true)),
    ])
    func `shows a boolean`(schema: String, isRequired: Bool, widget: Widget) throws {
        #expect(try field(schema, isRequired: isRequired).widget == widget)
    }

    @Test(arguments: [
        (#"{"enum":["a","b"]}"#, true, Widget.choice([choice("a"), choice("b")], asSegments: true)),
        (#"{"enum":["a","b"]}"#, false, .choice([choice("a"), choice("b"), none], asSegments: true)),
        (#"{"enum":["a","b"],"default":"b"}"#, false, .choice([choice("a"), choice("b")], asSegments: true)),
        (#"{"enum":["a",null],"default":"a"}"#, false, .choice([choice("a"), none], asSegments: true)),
        (#"{"enum":["a","a"]}"#, true, .choice([choice("a")], asSegments: true)),
        (
            #"{"enum":[1,"1",1.0]}"#, true,
            .choice([choice("1", "1"), choice("\"1\"", "\"1\"")], asSegments: true)
        ),
        (
            #"{"oneOf":[{"const":1,"title":"Low"},{"const":2}]}"#, true,
            .choice([choice("1", "Low"), choice("2")], asSegments: true)
        ),
        (
            #"{"enum":["a","this one is longer than a segment"]}"#, true,
            .choice(
                [placeholder, choice("a"), choice("this one is longer than a segment")], asSegments: false)
        ),
        (
            #"{"enum":[1,2,3,4,5],"default":5}"#, false,
            .choice((1...5).map { choice("\($0)") }, asSegments: false)
        ),
        (
            #"{"enum":[1,2,3,4,5]}"#, false,
            .choice((1...5).map { choice("\($0)") } + [none], asSegments: false)
        ),
        (
            #"{"enum":["","x"]}"#, true,
            .choice([choice("\"\"", "\"\""), choice("\"x\"", "x")], asSegments: true)
        ),
    ])
    func `shows choices`(schema: String, isRequired: Bool, widget: Widget) throws {
        #expect(try field(schema, isRequired: isRequired).widget == widget)
    }

    @Test(arguments: [
        (#"{"const":"<b>"}"#, Widget.fixed("<b>")),
        (#"{"const":{"a":1}}"#, .fixed(#"{"a":1}"#)),
        (#"{"type":"string","readOnly":true,"default":"x"}"#, .fixed("x")),
        (#"{"type":"string","readOnly":true,"writeOnly":true,"default":"x"}"#, .fixed("")),
        (#"{"type":"array"}"#, .json),
        (#"{}"#, .json),
        (#"{"type":["string","integer"]}"#, .json),
        (#"{"anyOf":[{"type":"number"},{"type":"string"}]}"#, .json),
    ])
    func `shows other shapes`(schema: String, widget: Widget) throws {
        #expect(try field(schema).widget == widget)
    }

    @Test(arguments: [
        (LineInput.date, "", "date"), (.date, "2024-02-29", "date"), (.date, "2026-02-29", "text"),
        (.date, "tomorrow", "text"), (.email, "a@b", "email"), (.email, "a @b", "text"),
        (.url, "https://a/ ", "text"), (.url, "é", "text"), (.password, "", "password"),
        (.digits, "1", "text"),
    ])
    func `never uses an input that would change the text`(input: LineInput, text: String, type: String) {
        #expect(input.inputType(showing: text) == type)
    }

    private func field(_ schema: String, isRequired: Bool = false) throws -> Field {
        let required = isRequired ? #","required":["a"]"# : ""
        let document = try JSONDocument(#"{"type":"object","properties":{"a":\#(schema)}\#(required)}"#)
        return try #require(try Form(schema: document.root).fields.first)
    }
}

private let placeholder = Choice(value: "", label: "Choose one", isPlaceholder: true)

private func choice(_ value: String, _ label: String? = nil) -> Choice {
    Choice(value: value, label: label ?? value)
}
