import Forms
import JSON
import Testing

@Suite struct DictionaryTests {
    private static let numbers = #"{"type":"object","additionalProperties":{"type":"integer"}}"#

    @Test func `has a name and a value in each row`() throws {
        let form = try Form(member: Self.numbers, initial: #"{"x":1}"#)
        #expect(
            Outline(form.sheet()).description == """
                v/a dictionary
                  - 0 Entry 1 a=del/a/~r0
                    k/a/~r0* code "x"
                    v/a/~r0* code "1"
                  - 1? Entry 2 a=del/a/~r1 a=up/a/~r1 a=down/a/~r1
                    k/a/~r1* code ""
                    v/a/~r1* code ""
                  - 2? Entry 3 a=del/a/~r2 a=up/a/~r2 a=down/a/~r2
                    k/a/~r2* code ""
                    v/a/~r2* code ""
                  - 3? Entry 4 a=del/a/~r3 a=up/a/~r3
                    k/a/~r3* code ""
                    v/a/~r3* code ""
                  a=add/a
                """)
        let labels = form.sheet().all.prefix(3).map { "\($0.id) \($0.label)" }
        #expect(labels == ["f/a A", "f/a/~r0/~k Name", "f/a/~r0 Value"])
    }

    @Test(arguments: [
        ("", "{}"), ("o/a=shown&s/a=empty", #"{"a":{}}"#),
        ("r/a=0?&k/a/~r0=x&v/a/~r0=1&r/a=1?&k/a/~r1=&v/a/~r1=", #"{"a":{"x":1}}"#),
        ("r/a=0?&k/a/~r0= x &v/a/~r0=1", #"{"a":{"x":1}}"#),
        ("r/a=1&k/a/~r1=b&v/a/~r1=2&r/a=0&k/a/~r0=a&v/a/~r0=1", #"{"a":{"b":2,"a":1}}"#),
        ("r/a=0?&k/a/~r0=&v/a/~r0=1", "/a/: Enter a name"),
        ("r/a=0?&k/a/~r0=x&v/a/~r0=", "/a/x: Enter a whole number"),
        ("r/a=0&k/a/~r0=x&v/a/~r0=y", "/a/x: Enter a whole number in digits, such as 3"),
        (
            "r/a=0&k/a/~r0=x&v/a/~r0=1&r/a=1&k/a/~r1=x&v/a/~r1=2",
            "/a/x: Two entries have this name: give each its own"
        ),
        ("r/a=0&k/a/~r0=é&v/a/~r0=1&r/a=1&k/a/~r1=e\u{301}&v/a/~r1=2", "{\"a\":{\"é\":1,\"e\u{301}\":2}}"),
        ("r/a=0&k/a/~r0=&v/a/~r0=", "{}"),
    ])
    func `reads names and values`(post: String, answer: String) throws {
        #expect(try Form(member: Self.numbers).decode(FormBody(post)).text == answer)
    }

    @Test func `shows what is wrong beside the name, or beside the value`() throws {
        let form = try Form(member: Self.numbers)
        let post = FormBody("r/a=0&k/a/~r0=&v/a/~r0=1&r/a=1&k/a/~r1=x&v/a/~r1=y")
        #expect(
            form.decode(post).places == [
                "f/a/~r0/~k: Enter a name", "f/a/~r1: Enter a whole number in digits, such as 3",
            ])
    }

    @Test(arguments: [
        ("x", "1", #"{"a":{"x":1}}"#), ("z", "1", "/a/z: Choose one of the listed values"), ("", "", "{}"),
    ])
    func `offers the names that there may be`(name: String, value: String, answer: String) throws {
        let form = try Form(
            member:
                #"{"type":"object","additionalProperties":{"type":"integer"},"propertyNames":{"enum":["x","y"]}}"#
        )
        let key = form.sheet().all.first { $0.id == "f/a/~r0/~k" }
        #expect(key.map { Outline.text($0.control) } == #"select (x)"" Choose one…, "x", "y""#)
        #expect(form.decode(Browser.post(form, changes: ["k/a/~r0": name, "v/a/~r0": value])).text == answer)
    }

    @Test(arguments: [
        #"{"type":"object","additionalProperties":{"type":"integer"},"propertyNames":{"pattern":"^[a-z]+$"}}"#,
        #"{"type":"object","additionalProperties":false,"patternProperties":{"^[a-z]+$":{"type":"integer"}}}"#,
    ])
    func `says what names must be like`(schema: String) throws {
        let form = try Form(member: schema)
        let key = try #require(form.sheet().all.first { $0.id == "f/a/~r0/~k" })
        #expect(key.advice == ["Enter text that matches ^[a-z]+$"])
        #expect(
            form.decode(Browser.post(form, changes: ["k/a/~r0": "x", "v/a/~r0": "1"])).text
                == #"{"a":{"x":1}}"#)
        let refused = form.decode(Browser.post(form, changes: ["k/a/~r0": "X", "v/a/~r0": "1"]))
        #expect(refused.places.count == 1)
        #expect(refused.places[0].hasPrefix("f/a/~r0"), "\(refused)")
    }

    @Test func `stands beside the members that are named`() throws {
        let schema = """
            {"type":"object","properties":{"n":{"type":"string"}},"additionalProperties":{"type":"integer"}}
            """
        let form = try Form(member: schema, isRequired: true, initial: #"{"n":"x","m":1}"#)
        let rest = try #require(form.sheet().field("v/a/~x"))
        #expect(rest.label == "Further entries")
        #expect(form.decode(Browser.post(form)).text == #"{"a":{"n":"x","m":1}}"#)
        let named = form.decode(Browser.post(form, changes: ["k/a/~x/~r0": "n"]))
        #expect(named.places == ["f/a/~x/~r0/~k: Two entries have this name: give each its own"])
        #expect(
            form.decode(Browser.post(form, changes: ["v/a/~x/~r0": "0.5"])).text
                == "/a/m: Enter a whole number")
    }

    @Test func `is not offered where the schema does not speak of further members`() throws {
        #expect(
            try Form(#"{"type":"object","properties":{"n":{"type":"string"}}}"#).sheet().fields.count == 1)
        let kept = try Form(
            #"{"type":"object","properties":{"n":{"type":"string"}}}"#, initial: #"{"m":[1.0]}"#)
        #expect(kept.sheet().fields.map(\.name) == ["v/n", "v/~x"])
        #expect(kept.decode(Browser.post(kept)).text == #"{"m":[1.0]}"#)
    }

    @Test(arguments: [
        ("add/a", #"{"x":1,"y":2,"new":3}"#), ("del/a/~r0", #"{"y":2}"#), ("down/a/~r0", #"{"y":2,"x":1}"#),
    ])
    func `does what a button asks for`(action: String, input: String) throws {
        let form = try Form(member: Self.numbers, initial: #"{"x":1,"y":2}"#)
        let draft = try #require(try form.pressed(action, Browser.post(form)))
        let added = draft.focus ?? ""
        let place = added.dropFirst(1).replacing("/~k", with: "")
        let changes = action == "add/a" ? ["k\(place)": "new", "v\(place)": "3"] : [:]
        #expect(form.decode(Browser.post(form, draft, changes: changes)).text == #"{"a":\#(input)}"#)
    }

    @Test func `asks for as many entries as there must be`() throws {
        let schema = #"{"type":"object","additionalProperties":{"type":"integer"},"minProperties":2}"#
        let form = try Form(member: schema, isRequired: true)
        #expect(Outline(form.sheet()).description.contains("- 1 Entry 2"))
        #expect(
            form.decode(Browser.post(form, changes: ["k/a/~r0": "x", "v/a/~r0": "1"])).text
                == "/a: Enter 2 entries or more")
    }

    @Test func `a name that no page posts as it is makes it JSON text`() throws {
        for name in [" x", "a\\nb", "", "\\u0007"] {
            let form = try Form(member: Self.numbers, initial: #"{"\#(name)":1}"#)
            #expect(form.first?.name == "j/a", "\(name)")
            #expect(form.decode(Browser.post(form)).text == #"{"a":{"\#(name)":1}}"#)
        }
    }
}
