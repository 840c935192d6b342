import Forms
import JSON
import Testing

@Suite struct FieldTests {
    @Test func `describes a field`() throws {
        let form = try Form(
            schema: try JSONDocument(
                """
                {"title":" Users ","description":"How *many*?","type":"object","required":["number"],"properties":{
                "number":{"title":"How many","description":" Of people ","type":"integer","minimum":1,"maximum":10,
                "examples":[2,3.0,"x"]}}}
                """
            ).root)
        #expect(form.title == "Users")
        #expect(form.description == "How *many*?")
        let field = try #require(form.first)
        #expect(field.name == "v/number")
        #expect(field.stateName == "s/number")
        #expect(field.id == "f/number")
        #expect(field.label == "How many")
        #expect(field.hint == "Of people")
        #expect(field.advice == ["A whole number from 1 to 10."])
        #expect(examples(field) == ["2", "3.0"])
        #expect(field.isRequired)
    }

    @Test(arguments: [
        ("number_of_users", "Number of users"), ("firstName", "FirstName"), ("e-mail", "E mail"), ("_", "_"),
        ("", "(no name)"), ("\u{200B}\n", "\u{200B}"), ("<b>", "<b>"), ("élan", "Élan"), ("日本", "日本"),
    ])
    func `makes a label of a name`(key: String, label: String) throws {
        #expect(try fields(.object([(key, .object([("type", .string("string"))]))])).first?.label == label)
    }

    /// The title of an enumeration's class says less than the name of the property.
    @Test func `takes no label from what a reference names`() throws {
        let document = try JSONDocument(
            """
            {"$defs":{"T":{"title":"Salutation","description":"A title","type":"string"}},"type":"object",
            "properties":{"a":{"anyOf":[{"$ref":"#/$defs/T"},{"type":"null"}]},"b":{"$ref":"#/$defs/T","title":"B!"}}}
            """)
        let fields = try Form(schema: document.root).sheet().fields
        #expect(fields.map(\.label) == ["A", "B!"])
        #expect(fields.map(\.hint) == ["A title", "A title"])
    }

    @Test(arguments: [
        ("a b", "f/a%20b"), ("a-hint", "f/a%2Dhint"), ("a/b", "f/a%2Fb"), ("~0", "f/%7E0"), ("é", "f/%C3%A9"),
        ("", "f/"), ("a\n", "f/~p0"), ("a.b_C9", "f/a.b_C9"), ("\"'<>&#%", "f/~p0"),
        ("\"'<>&#", "f/%22%27%3C%3E%26%23"),
        (String(repeating: "x", count: 201), "f/~p0"),
    ])
    func `makes an id that needs no escaping`(key: String, id: String) throws {
        #expect(try fields(.object([(key, .bool(true))])).first?.id == id)
    }

    @Test(arguments: [
        (#"{"type":"integer","default":2}"#, ["A whole number.", "Leave blank for 2."]),
        (
            #"{"type":"number","exclusiveMinimum":0,"multipleOf":0.5}"#,
            ["A number more than 0, a multiple of 0.5."]
        ),
        (#"{"type":"string"}"#, []),
        (#"{"type":"string","maxLength":80}"#, ["At most 80 characters."]),
        (#"{"type":"string","minLength":2,"maxLength":80}"#, ["2 to 80 characters."]),
        (#"{"type":"string","minLength":3,"maxLength":3}"#, ["3 characters."]),
        (#"{"type":"string","default":"x"}"#, []),
        (#"{"type":"string","default":"x","minLength":1}"#, ["Leave blank for x."]),
        (#"{"type":"string","format":"date"}"#, []),
        (
            #"{"type":"string","format":"duration"}"#,
            ["Such as PT1H30M for an hour and a half, or P2D for two days."]
        ),
        (#"{"type":"string","format":"date-time"}"#, []),
        (
            #"{"type":"string","format":"time"}"#,
            ["Such as 13:30:00Z, where Z means UTC and +02:00 is two hours ahead of it."]
        ),
        (
            #"{"type":"string","format":"time","default":"13:30:00"}"#,
            ["Such as 13:30:00.", "Leave blank for 13:30:00."]
        ),
        (
            #"{"type":"string","format":"password","default":"**********"}"#,
            ["Leave blank to keep the present one."]
        ),
        (#"{"type":"boolean","default":true}"#, []),
        (
            #"{"type":"array","default":[1],"x-countersign":{"widget":"json"}}"#,
            ["Written as JSON, such as {\"name\": \"value\"} or [1, 2].", "Leave blank for [1]."]
        ),
        (#"{"type":"array","minItems":1,"maxItems":3}"#, ["1 to 3 entries."]),
        (#"{"type":"array","minItems":2}"#, ["At least 2 entries."]),
        (#"{"type":"object","additionalProperties":true,"maxProperties":1}"#, ["At most 1 entry."]),
        (#"{"type":"string","contentEncoding":"base64"}"#, ["At most 1.0 MB."]),
    ])
    func `advises on what may be entered`(schema: String, advice: [String]) throws {
        #expect(try fields(.object([("a", try JSONDocument(schema).root)])).first?.advice == advice)
    }

    @Test(arguments: [
        (#"{"type":"string"}"#, false, false), (#"{"type":"string"}"#, true, true),
        (#"{"type":["string","null"]}"#, true, false), (#"{"type":"integer","default":1}"#, false, false),
        (#"{"type":"boolean","default":true}"#, false, true), (#"{"enum":["a"],"default":"a"}"#, false, true),
        (#"{"enum":["a"]}"#, false, false), (#"{"const":1}"#, false, true),
        (#"{"const":true}"#, false, false),
        (#"{"type":"string","format":"password","default":"x"}"#, false, false),
    ])
    func `knows whether it may be left blank`(schema: String, inSchema: Bool, isRequired: Bool) throws {
        let required = JSONValue.array(inSchema ? [.string("a")] : [])
        let document = JSONValue.object([
            ("type", .string("object")), ("required", required),
            ("properties", .object([("a", try JSONDocument(schema).root)])),
        ])
        #expect(try Form(schema: document).first?.isRequired == isRequired)
    }

    @Test func `never fills in or repeats a secret`() throws {
        let document = try JSONDocument(
            """
            {"type":"object","properties":{"p":{"type":"string","format":"password","default":"hush","examples":["hush"]},
            "n":{"type":"integer","minimum":5}}}
            """)
        let form = try Form(schema: document.root, initial: try JSONDocument(#"{"p":"quiet","n":7}"#).root)
        let post = FormBody(pairs: [.init(name: "v/p", value: "secret"), .init(name: "v/n", value: "1")])
        guard case .invalid(let problems, let draft) = form.decode(post) else {
            Issue.record("taken")
            return
        }
        let shown = "\(form.sheet())\(form.sheet(draft))\(problems)\(form.notes)"
        for secret in ["hush", "quiet", "secret\""] { #expect(!shown.contains(secret)) }
    }

    private func fields(_ properties: JSONValue) throws -> [Field] {
        try Form(schema: .object([("type", .string("object")), ("properties", properties)])).sheet().fields
    }

    private func examples(_ field: Field) -> [String] {
        guard case .line(let line) = field.control else { return [] }
        return line.examples
    }
}
