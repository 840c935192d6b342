import Forms
import JSON
import Testing

@Suite struct ConditionTests {
    private static let payment = """
        {"type":"object","properties":{"kind":{"enum":["card","bank"]}},"required":["kind"],
        "if":{"properties":{"kind":{"const":"card"}},"required":["kind"]},
        "then":{"properties":{"number":{"type":"string","minLength":2}},"required":["number"]},
        "else":{"properties":{"iban":{"type":"string"}},"required":["iban"]}}
        """

    private static let dependent = """
        {"type":"object","properties":{"card":{"type":"string"}},
        "dependentSchemas":{"card":{"properties":{"code":{"type":"integer"}},"required":["code"]}}}
        """

    @Test(arguments: [
        (
            #"{"kind":"card"}"#,
            """
            o/~c0
            v/kind* segments (x)"card", "bank"
            v/~c0/number* text ""
            a=show
            """
        ),
        (
            #"{"kind":"bank","iban":"x"}"#,
            """
            o/~c1
            v/kind* segments "card", (x)"bank"
            v/~c1/iban text "x"
            a=show
            """
        ),
    ])
    func `shows the fields that belong to what is chosen`(initial: String, outline: String) throws {
        #expect(Outline(try Form(Self.payment, initial: initial).sheet()).description == outline)
    }

    @Test(arguments: [
        ("v/kind=card&o/~c0=shown&v/~c0/number=12", #"{"kind":"card","number":"12"}"#),
        ("v/kind=bank&o/~c1=shown&v/~c1/iban=x", #"{"kind":"bank","iban":"x"}"#),
        ("v/kind=bank&o/~c0=shown&v/~c0/number=12&o/~c1=shown&v/~c1/iban=x", #"{"kind":"bank","iban":"x"}"#),
        ("v/kind=card&o/~c0=shown&v/~c0/number=", "/number: Enter a text"),
        ("v/kind=card&o/~c0=shown&v/~c0/number=1", "/number: Enter 2 characters or more; you have 1"),
        (
            "v/kind=card&v/number=12",
            #"The form gives "v/number", which this question does not ask. Reload the page and answer again."#
        ),
        (
            "v/kind=card&v/~c9/number=12",
            #"The form gives "v/~c9/number", which this question does not ask. Reload the page and answer again."#
        ),
        (
            "v/kind=card&v/~c0/iban=12",
            #"The form gives "v/~c0/iban", which this question does not ask. Reload the page and answer again."#
        ),
        (
            "v/kind=card&v/~c0=12",
            #"The form gives "v/~c0", which this question does not ask. Reload the page and answer again."#
        ),
    ])
    func `reads the fields that belong to what is chosen`(post: String, answer: String) throws {
        #expect(try Form(Self.payment).decode(FormBody(post)).text == answer)
    }

    @Test func `asks for fields that were not on the page, and keeps those that are not asked for now`()
        throws
    {
        let form = try Form(Self.payment, initial: #"{"kind":"bank","iban":"x"}"#)
        let first = form.decode(Browser.post(form, changes: ["v/kind": "card"]))
        guard case .invalid = first else {
            Issue.record("taken: \(first)")
            return
        }
        #expect(
            Outline(form.sheet(first.draft)).description == """
                o/~c0
                v/kind* segments (x)"card", "bank"
                v/~c0/number* text ""
                v/~c1/iban text "x" (kept)
                a=show
                """)
        let second = Browser.post(form, first.draft, changes: ["v/~c0/number": "12"])
        #expect(form.decode(second).text == #"{"kind":"card","number":"12"}"#)
        let back = try #require(
            try form.pressed("show", Browser.post(form, first.draft, changes: ["v/kind": "bank"])))
        #expect(form.decode(Browser.post(form, back)).text == #"{"kind":"bank","iban":"x"}"#)
    }

    @Test func `an optional field that was not on the page is asked for too`() throws {
        let form = try Form(
            """
            {"type":"object","properties":{"more":{"type":"boolean","default":false}},
            "if":{"properties":{"more":{"const":true}}},"then":{"properties":{"note":{"type":"string"}}}}
            """)
        let first = form.decode(Browser.post(form, changes: ["v/more": "true"]))
        #expect(first.text == ": Check what belongs to this, then send it again")
        #expect(form.decode(Browser.post(form, first.draft)).text == #"{"more":true}"#)
        #expect(form.decode(Browser.post(form)).text == #"{"more":false}"#)
    }

    @Test(arguments: [
        ("v/card=", "{}"), ("v/card=1&o/~c0=shown&v/~c0/code=7", #"{"card":"1","code":7}"#),
        ("v/card=&o/~c0=shown&v/~c0/code=7", "{}"),
        ("v/card=1&o/~c0=shown&v/~c0/code=", "/code: Enter a whole number"),
    ])
    func `fields may depend on whether another is there`(post: String, answer: String) throws {
        #expect(try Form(Self.dependent).decode(FormBody(post)).text == answer)
    }

    @Test func `older drafts say so with dependencies`() throws {
        let schema = Self.dependent.replacing("dependentSchemas", with: "dependencies")
        let form = try Form(schema, initial: #"{"card":"1","code":7}"#)
        #expect(form.sheet().fields.map(\.name) == ["v/card", "v/~c0/code"])
        #expect(form.decode(Browser.post(form)).text == #"{"card":"1","code":7}"#)
    }

    @Test func `fields may depend on such fields in turn`() throws {
        let form = try Form(
            """
            {"type":"object","properties":{"a":{"type":"string"}},"dependentSchemas":{
            "c":{"properties":{"d":{"type":"string"}}},"b":{"properties":{"c":{"type":"string"}}},
            "a":{"properties":{"b":{"type":"string"}}}}}
            """, initial: #"{"a":"1","b":"2","c":"3","d":"4"}"#)
        #expect(form.decode(Browser.post(form)).text == #"{"a":"1","b":"2","c":"3","d":"4"}"#)
    }

    @Test func `a part of the form has conditions of its own`() throws {
        let form = try Form(member: Self.payment, isRequired: true, initial: #"{"kind":"bank","iban":"x"}"#)
        #expect(
            Outline(form.sheet()).description == """
                v/a* group
                  o/a/~c1
                  v/a/kind* segments "card", (x)"bank"
                  v/a/~c1/iban text "x"
                  a=show/a
                """)
        let draft = try #require(
            try form.pressed("show/a", Browser.post(form, changes: ["v/a/kind": "card"])))
        let post = Browser.post(form, draft, changes: ["v/a/~c0/number": "1"])
        #expect(form.decode(post).places == ["f/a/~c0/number: Enter 2 characters or more; you have 1"])
    }
}
