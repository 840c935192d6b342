import Forms
import JSON
import Testing

@Suite struct GroupTests {
    private static let address = """
        {"type":"object","title":"Address","required":["street"],"properties":{
        "street":{"type":"string"},"zip":{"type":"string","maxLength":5}}}
        """

    @Test(arguments: [
        (
            false,
            """
            v/a group [ ]
              v/a/street* text ""
              v/a/zip text ""
            """
        ),
        (
            true,
            """
            v/a* group
              v/a/street* text ""
              v/a/zip text ""
            """
        ),
    ])
    func `shows its fields, and a box where it may be left out`(isRequired: Bool, outline: String) throws {
        let field = try #require(try Form(member: Self.address, isRequired: isRequired).first)
        #expect(Outline(field).description == outline)
        #expect(field.label == "Address")
    }

    @Test(arguments: [
        ("s/a=value&o/a=shown&v/a/street=x&v/a/zip=", #"{"a":{"street":"x"}}"#),
        ("s/a=value&o/a=shown&v/a/street=&v/a/zip=", "/a/street: Enter a text"),
        ("s/a=value&v/a/street=x&v/a/zip=123456", "/a/zip: Enter 5 characters or fewer; you have 6"),
        ("o/a=shown&v/a/street=x&v/a/zip=", "{}"),
        ("", "{}"),
        ("s/a=value", "/a: Check what belongs to this, then send it again\n/a/street: Enter a text"),
        (
            "s/a=yes",
            #"The form gives "s/a" a value that the page does not send. Reload the page and answer again."#
        ),
        (
            "v/a=x",
            #"The form gives "v/a", which this question does not ask. Reload the page and answer again."#
        ),
        (
            "s/a=value&v/a/town=x",
            #"The form gives "v/a/town", which this question does not ask. Reload the page and answer again."#
        ),
    ])
    func `is read where its box is ticked`(post: String, answer: String) throws {
        #expect(try Form(member: Self.address).decode(FormBody(post)).text == answer)
    }

    @Test(arguments: [
        ("v/a/street=x&v/a/zip=", #"{"a":{"street":"x"}}"#),
        ("v/a/street=&v/a/zip=", "/a/street: Enter a text"),
        ("", "/a/street: Enter a text"),
        (
            "s/a=value",
            #"The form gives "s/a", which this question does not ask. Reload the page and answer again."#
        ),
    ])
    func `needs no box where it is required`(post: String, answer: String) throws {
        #expect(try Form(member: Self.address, isRequired: true).decode(FormBody(post)).text == answer)
    }

    @Test(arguments: [
        (#"{"anyOf":[\#(address),{"type":"null"}]}"#, true, nil, #"{"a":null}"#),
        (#"{"anyOf":[\#(address),{"type":"null"}]}"#, false, nil, "{}"),
        (#"{"anyOf":[\#(address),{"type":"null"}]}"#, false, "null", #"{"a":null}"#),
        (#"{"anyOf":[\#(address),{"type":"null"}]}"#, true, #"{"street":"x"}"#, #"{"a":{"street":"x"}}"#),
        (address, false, #"{"street":"x","zip":"1"}"#, #"{"a":{"street":"x","zip":"1"}}"#),
        (#"{"type":"object","properties":{}}"#, false, nil, "{}"),
        (#"{"type":"object","properties":{}}"#, true, nil, #"{"a":{}}"#),
        (#"{"type":"object","properties":{}}"#, false, "{}", #"{"a":{}}"#),
    ])
    func `means this when nobody touches it`(
        schema: String, isRequired: Bool, initial: String?, input: String
    ) throws {
        let form = try Form(member: schema, isRequired: isRequired, initial: initial)
        #expect(form.decode(Browser.post(form)).text == input)
    }

    @Test(arguments: [
        (#"{"anyOf":[\#(address),{"type":"null"}]}"#, #"{"a":null}"#), (address, "{}"),
    ])
    func `is left out where its box is unticked`(schema: String, input: String) throws {
        let form = try Form(member: schema, initial: #"{"street":"x"}"#)
        #expect(form.decode(Browser.post(form, changes: ["s/a": nil])).text == input)
    }

    @Test func `a whole answer that may be null has a box`() throws {
        let form = try Form(
            #"{"type":["object","null"],"required":["n"],"properties":{"n":{"type":"integer"}}}"#)
        #expect(
            Outline(form.sheet()).description == """
                v group [ ]
                  v/n* code ""
                """)
        #expect(form.decode(Browser.post(form)).text == "null")
        #expect(form.decode(Browser.post(form, changes: ["s": "value", "v/n": "1"])).text == #"{"n":1}"#)
        #expect(form.notes == [])
    }

    @Test func `keeps what was typed into a part that is not sent`() throws {
        let form = try Form(member: Self.address)
        let draft = form.decode(Browser.post(form, changes: ["v/a/street": "x"])).draft
        #expect(form.sheet(draft).field("v/a/street")?.typed == "x")
        #expect(
            form.decode(Browser.post(form, draft, changes: ["s/a": "value"])).text == #"{"a":{"street":"x"}}"#
        )
    }

    @Test func `stays folded where it is large, and opens on demand`() throws {
        let properties = (0..<700).map { #""p\#($0)":{"type":"string"}"# }.joined(separator: ",")
        let form = try Form(member: #"{"type":"object","properties":{\#(properties)}}"#)
        #expect(
            Outline(form.sheet()).description == """
                v/a group [ ]
                  a=show/a
                """)
        let refused = form.decode(Browser.post(form, changes: ["s/a": "value"]))
        #expect(refused.text == "/a: Check what belongs to this, then send it again")
        #expect(form.sheet(refused.draft).field("v/a/p699") != nil)
        let shown = try #require(try form.pressed("show/a", Browser.post(form)))
        #expect(shown.focus == "f/a")
        #expect(form.sheet(shown).field("v/a/p699") != nil)
        #expect(
            form.decode(Browser.post(form, shown, changes: ["v/a/p699": "x"])).text == #"{"a":{"p699":"x"}}"#)
    }

    @Test func `an empty part that nobody opened is sent as it is`() throws {
        let form = try Form(member: #"{"type":"object","properties":{}}"#)
        #expect(form.decode(FormBody("s/a=value")).text == #"{"a":{}}"#)
    }
}
