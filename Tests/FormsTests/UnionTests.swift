import Forms
import JSON
import Testing

@Suite struct UnionTests {
    private static let shapes = """
        {"anyOf":[{"type":"integer","minimum":1},{"type":"string","maxLength":3},
        {"title":"Point","type":"object","required":["x"],"properties":{"x":{"type":"integer"},"y":{"type":"integer"}}},
        {"title":"Note","type":"object","additionalProperties":false,"properties":{"text":{"type":"string"}}}]}
        """

    @Test func `is a choice, with the fields of each shape below it`() throws {
        #expect(
            Outline(try Form(member: Self.shapes).sheet()).description == """
                v/a union
                  ( ) b0 Whole number
                    v/a/~b0* digits ""
                  ( ) b1 Text
                    v/a/~b1* text ""
                  ( ) b2 Point
                    v/a/~b2* group
                      v/a/~b2/x* code ""
                      v/a/~b2/y code ""
                  ( ) b3 Note
                    v/a/~b3* group
                      v/a/~b3/text text ""
                  (x) none None
                """)
    }

    @Test(arguments: [
        ("s/a=b0&v/a/~b0=5", #"{"a":5}"#),
        ("s/a=b0&v/a/~b0=5&v/a/~b1=long text&v/a/~b2/x=no number", #"{"a":5}"#),
        ("s/a=b1&v/a/~b0=x&v/a/~b1=abc", #"{"a":"abc"}"#),
        ("s/a=b2&v/a/~b2/x=1&v/a/~b2/y=", #"{"a":{"x":1}}"#),
        ("s/a=b3&o/a/~b3=shown&v/a/~b3/text=", #"{"a":{}}"#),
        ("s/a=none&v/a/~b0=5", "{}"), ("", "{}"),
    ])
    func `reads the chosen branch alone`(post: String, input: String) throws {
        #expect(try Form(member: Self.shapes).decode(FormBody(post)).text == input)
    }

    @Test(arguments: [
        ("s/a=b0&v/a/~b0=0", "/a", "f/a/~b0: Enter a whole number of 1 or more"),
        ("s/a=b1&v/a/~b1=hello", "/a", "f/a/~b1: Enter 3 characters or fewer; you have 5"),
        ("s/a=b2&o/a/~b2=shown&v/a/~b2/x=&v/a/~b2/y=", "/a/x", "f/a/~b2/x: Enter a whole number"),
        ("s/a=b2&v/a/~b2/x=0.5&v/a/~b2/y=1", "/a/x", "f/a/~b2/x: Enter a whole number"),
        ("s/a=b3", "/a", "f/a: Check what belongs to this, then send it again"),
    ])
    func `says what the chosen branch asks for`(post: String, pointer: String, problem: String) throws {
        guard case .invalid(let problems, _) = try Form(member: Self.shapes).decode(FormBody(post)) else {
            Issue.record("taken")
            return
        }
        #expect(problems.map(\.pointer.description) == [pointer])
        #expect(problems.map { "\($0.fieldID ?? ""): \($0.message)" } == [problem])
    }

    @Test(arguments: [
        ("s/a=b9", FormBodyError.unknownState("s/a")), ("s/a=b", .unknownState("s/a")),
        ("s/a=b00", .unknownState("s/a")), ("s/a=empty", .unknownState("s/a")),
        ("s/a=b0&s/a=b1", .duplicateName("s/a")),
        ("s/a=b0&v/a/~b9=1", .unknownName("v/a/~b9")), ("s/a=b0&v/a=1", .unknownName("v/a")),
        ("s/a=b0&v/a/x=1", .unknownName("v/a/x")), ("s/a=b0&v/a/~b00=1", .unknownName("v/a/~b00")),
    ])
    func `refuses branches that no page has`(post: String, error: FormBodyError) throws {
        #expect(try Form(member: Self.shapes).decode(FormBody(post)) == .malformed(error))
    }

    @Test func `asks which it is where it must be one, and knows no None`() throws {
        let form = try Form(member: Self.shapes, isRequired: true)
        #expect(!Outline(form.sheet()).description.contains("none"))
        #expect(form.decode(Browser.post(form)).text == "/a: Choose which it is")
        #expect(form.decode(FormBody("s/a=none")) == .malformed(.unknownState("s/a")))
    }

    @Test(arguments: [
        ("5", #"{"a":5}"#, "b0"), (#""ab""#, #"{"a":"ab"}"#, "b1"), (#"{"x":1}"#, #"{"a":{"x":1}}"#, "b2"),
        (#"{"text":"t"}"#, #"{"a":{"text":"t"}}"#, "b3"), ("{}", #"{"a":{}}"#, "b3"),
    ])
    func `begins with the branch of the run's own value`(initial: String, input: String, branch: String)
        throws
    {
        let form = try Form(member: Self.shapes, initial: initial)
        guard case .union(let branches)? = form.first?.control else {
            Issue.record("no union")
            return
        }
        #expect(branches.filter(\.isChosen).map(\.value) == [branch])
        #expect(form.decode(Browser.post(form)).text == input)
    }

    @Test func `keeps what was typed into the other branches`() throws {
        let form = try Form(member: Self.shapes)
        let answer = form.decode(
            Browser.post(form, changes: ["s/a": "b0", "v/a/~b0": "x", "v/a/~b1": "abc"]))
        #expect(form.sheet(answer.draft).field("v/a/~b1")?.typed == "abc")
        #expect(form.decode(Browser.post(form, answer.draft, changes: ["s/a": "b1"])).text == #"{"a":"abc"}"#)
    }

    @Test func `tells branches by a constant, which is not shown but sent`() throws {
        let schema = """
            {"oneOf":[{"type":"object","required":["kind","n"],"properties":{"kind":{"const":"card"},"n":{"type":"string","minLength":2}}},
            {"type":"object","required":["kind","n"],"properties":{"kind":{"const":"bank"},"n":{"type":"string","maxLength":1}}}],
            "discriminator":{"propertyName":"kind"}}
            """
        let form = try Form(member: schema, isRequired: true, initial: #"{"kind":"bank","n":"1"}"#)
        #expect(
            Outline(form.sheet()).description == """
                v/a* union
                  ( ) b0 card
                    v/a/~b0* group
                      v/a/~b0/n* text ""
                  (x) b1 bank
                    v/a/~b1* group
                      v/a/~b1/n text "1"
                """)
        #expect(form.decode(Browser.post(form)).text == #"{"a":{"kind":"bank","n":"1"}}"#)
        let refused = form.decode(Browser.post(form, changes: ["s/a": "b0", "v/a/~b0/n": "x"]))
        #expect(refused.places == ["f/a/~b0/n: Enter 2 characters or more; you have 1"])
        let other = form.decode(Browser.post(form, changes: ["v/a/~b1/n": "xy"]))
        #expect(other.places == ["f/a/~b1/n: Enter 1 character or fewer; you have 2"])
    }

    @Test(arguments: [
        (#"{"anyOf":[{"type":"integer"},{"type":"boolean"},{"type":"null"}]}"#, true, #"{"a":null}"#),
        (#"{"anyOf":[{"type":"integer"},{"type":"boolean"},{"type":"null"}]}"#, false, "{}"),
        (#"{"type":["integer","boolean","null"]}"#, true, #"{"a":null}"#),
    ])
    func `None is null where a value is required`(schema: String, isRequired: Bool, input: String) throws {
        let form = try Form(member: schema, isRequired: isRequired)
        #expect(form.decode(Browser.post(form)).text == input)
        #expect(form.decode(Browser.post(form, changes: ["s/a": "b0", "v/a/~b0": "1"])).text == #"{"a":1}"#)
    }

    @Test func `two branches of one name are numbered`() throws {
        let schema =
            #"{"anyOf":[{"type":"object","required":["x"],"properties":{"x":{"type":"integer"}}},{"type":"object","required":["y"],"properties":{"y":{"type":"integer"}}}]}"#
        guard case .union(let branches)? = try Form(member: schema, isRequired: true).first?.control else {
            Issue.record("no union")
            return
        }
        #expect(branches.map(\.label) == ["Group of named values (1)", "Group of named values (2)"])
    }

    @Test func `stays folded where a branch is large, until it is shown and so chosen`() throws {
        let properties = (0..<60).map { #""p\#($0)":{"type":"string"}"# }.joined(separator: ",")
        let form = try Form(
            member:
                #"{"anyOf":[{"type":"integer"},{"type":"object","title":"Large","properties":{\#(properties)}}]}"#
        )
        #expect(
            Outline(form.sheet()).description == """
                v/a union
                  ( ) b0 Whole number
                    v/a/~b0* code ""
                  ( ) b1 Large a=show/a/~b1
                  (x) none None
                """)
        #expect(
            form.decode(Browser.post(form, changes: ["s/a": "b1"])).places == [
                "f/a: Check what belongs to this, then send it again"
            ])
        let draft = try #require(try form.pressed("show/a/~b1", Browser.post(form)))
        #expect(
            form.decode(Browser.post(form, draft, changes: ["v/a/~b1/p0": "x"])).text == #"{"a":{"p0":"x"}}"#)
    }

    @Test func `a number or any text takes digits, unless the author asks for both`() throws {
        let schema = #""anyOf":[{"type":"number"},{"type":"string"}]"#
        #expect(try Form(member: "{\(schema)}").first.map { Outline($0).description } == #"v/a code """#)
        let both = try Form(member: #"{\#(schema),"x-countersign":{"widget":"union"}}"#)
        #expect(
            both.decode(Browser.post(both, changes: ["s/a": "b1", "v/a/~b1": "x"])).text == #"{"a":"x"}"#)
    }
}
