import Forms
import JSON
import Testing

@Suite struct ControlTests {
    @Test(arguments: [
        (#"{"type":"string"}"#, #"text """#),
        (#"{"type":"string","maxLength":120}"#, #"text """#),
        (#"{"type":"string","maxLength":121}"#, #"area """#),
        (#"{"type":"string","default":"a\nb"}"#, "area \"a\nb\""),
        (#"{"type":"string","contentMediaType":"text/markdown"}"#, #"area """#),
        (#"{"type":"string","default":"\#(Self.xs(80))"}"#, #"text "\#(Self.xs(80))""#),
        (#"{"type":"string","default":"\#(Self.xs(81))"}"#, #"area "\#(Self.xs(81))""#),
        (#"{"type":"string","default":"a\u0007"}"#, ##"json ""a\u0007"""##),
        (#"{"type":"string","format":"date"}"#, #"date """#),
        (#"{"type":"string","format":"time"}"#, #"code """#),
        (#"{"type":"string","format":"date-time"}"#, #"moment "" """#),
        (
            #"{"type":"string","format":"date-time","default":"2026-11-21T13:30:00Z"}"#,
            #"moment "2026-11-21T13:30:00" "Z""#
        ),
        (#"{"type":"string","format":"email"}"#, #"email """#),
        (#"{"type":"string","format":"uri","maxLength":2083}"#, #"url """#),
        (#"{"type":"string","format":"uuid"}"#, #"code """#),
        (#"{"type":"string","format":"password","default":"a\nb"}"#, #"password """#),
        (#"{"type":"string","format":"colour"}"#, #"colour """#),
        (#"{"type":"string","format":"flavour"}"#, #"text """#),
        (#"{"type":"string","default":""}"#, #"text "" [x]"#),
        (#"{"type":"string","contentEncoding":"base64"}"#, "file none"),
    ])
    func `shows a text`(schema: String, control: String) throws {
        #expect(try text(schema) == control)
    }

    @Test(arguments: [
        (#"{"type":"integer"}"#, #"code """#),
        (#"{"type":"integer","minimum":0}"#, #"digits """#),
        (#"{"type":"integer","minimum":-1}"#, #"code """#),
        (#"{"type":"number","exclusiveMinimum":0}"#, #"decimal """#),
        (#"{"type":"number","default":1.10}"#, #"code "1.10""#),
        (#"{"anyOf":[{"type":"integer","minimum":1},{"type":"null"}]}"#, #"digits """#),
        (
            #"{"anyOf":[{"type":"number","minimum":0},{"type":"string"}],"default":"1.50"}"#,
            #"decimal "1.50""#
        ),
    ])
    func `shows a number`(schema: String, control: String) throws {
        #expect(try text(schema) == control)
    }

    @Test(arguments: [
        (#"{"type":"boolean","default":false}"#, true, "checkbox [ ]"),
        (#"{"type":"boolean","default":true}"#, true, "checkbox [x]"),
        (#"{"const":true}"#, true, "checkbox [ ]"),
        (#"{"type":"boolean"}"#, true, #"segments "true" Yes, "false" No"#),
        (#"{"type":"boolean"}"#, false, #"segments "true" Yes, "false" No, (x)"" None"#),
        (
            #"{"type":["boolean","null"],"default":true}"#, false,
            #"segments (x)"true" Yes, "false" No, "" None"#
        ),
    ])
    func `shows a boolean`(schema: String, isRequired: Bool, control: String) throws {
        #expect(try text(schema, isRequired: isRequired) == control)
    }

    @Test(arguments: [
        (#"{"enum":["a","b"]}"#, true, #"segments "a", "b""#),
        (#"{"enum":["a","b"]}"#, false, #"segments "a", "b", (x)"" None"#),
        (#"{"enum":["a","b"],"default":"b"}"#, false, #"segments "a", (x)"b""#),
        (#"{"enum":["a",null],"default":"a"}"#, false, #"segments (x)"a", "" None"#),
        (#"{"enum":["a","a"]}"#, true, #"segments "a""#),
        (#"{"enum":[1,"1",1.0]}"#, true, #"segments "1", ""1"""#),
        (#"{"oneOf":[{"const":1,"title":"Low"},{"const":2}]}"#, true, #"segments "1" Low, "2""#),
        (
            #"{"enum":["a","this one is longer than a segment"]}"#, true,
            #"select (x)"" Choose one…, "a", "this one is longer than a segment""#
        ),
        (#"{"enum":[1,2,3,4,5],"default":5}"#, false, #"select "1", "2", "3", "4", (x)"5""#),
        (#"{"enum":[1,2,3,4,5]}"#, false, #"select "1", "2", "3", "4", "5", (x)"" None"#),
        (#"{"enum":["","x"]}"#, true, #"segments """", ""x"" x"#),
    ])
    func `shows choices`(schema: String, isRequired: Bool, control: String) throws {
        #expect(try text(schema, isRequired: isRequired) == control)
    }

    @Test(arguments: [
        (#"{"const":"<b>"}"#, #"fixed "<b>""#),
        (#"{"const":{"a":1}}"#, #"fixed "{"a":1}""#),
        (#"{"type":"string","readOnly":true,"default":"x"}"#, #"fixed "x""#),
        (#"{"type":"string","readOnly":true,"writeOnly":true,"default":"x"}"#, #"fixed """#),
        (#"{"type":"array"}"#, "list [ ]"), (#"{"type":"object","properties":{}}"#, "group [ ]"),
        (#"{"type":"object","additionalProperties":{}}"#, "dictionary [ ]"), ("{}", "union"),
        (#"{"type":["string","integer"]}"#, "union"),
        (#"{"anyOf":[{"type":"integer"},{"type":"string"}]}"#, "union"),
        (#"{"type":"array","writeOnly":true,"default":[1]}"#, #"json """#),
    ])
    func `shows other shapes`(schema: String, control: String) throws {
        #expect(try text(schema) == control)
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

    private func text(_ schema: String, isRequired: Bool = false) throws -> String {
        Outline.text(try #require(try Form(member: schema, isRequired: isRequired).first).control)
    }

    private static func xs(_ count: Int) -> String { String(repeating: "x", count: count) }
}
