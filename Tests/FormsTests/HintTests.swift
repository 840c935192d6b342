import Forms
import JSON
import Testing

@Suite struct HintTests {
    @Test(arguments: [
        (#""type":"string""#, "area", #"v/a area """#),
        (#""type":"string","maxLength":500"#, "line", #"v/a text """#),
        (#""type":"string""#, "markdown", #"v/a area """#),
        (#""type":"string""#, "password", #"v/a password """#),
        (#""type":"string""#, "colour", #"v/a colour """#), (#""type":"string""#, "file", "v/a file none"),
        (#""enum":["a","b"],"default":"a""#, "select", #"v/a* select (x)"a", "b""#),
        (
            #""enum":["a","b","c","d","e"],"default":"a""#, "segments",
            #"v/a* segments (x)"a", "b", "c", "d", "e""#
        ),
        (#""type":"array","items":{"type":"integer"}"#, "json", #"j/a json """#),
        (#""type":"string""#, "slider", #"v/a text """#), (#""type":"integer""#, "area", #"v/a code """#),
    ])
    func `chooses another control`(schema: String, widget: String, outline: String) throws {
        let form = try Form(member: #"{\#(schema),"x-countersign":{"widget":"\#(widget)"}}"#)
        #expect(form.first.map { Outline($0).description } == outline)
    }

    @Test func `orders members, and puts them under headings and behind one`() throws {
        let form = try Form(
            """
            {"type":"object","x-countersign":{"order":["c","a"],"columns":2,"submit":"Publish"},"properties":{
            "a":{"type":"string","x-countersign":{"group":"Who"}},"b":{"type":"string","x-countersign":{"advanced":true}},
            "c":{"type":"string","x-countersign":{"group":"Who"}},"d":{"type":"string"}}}
            """)
        #expect(
            Outline(form.sheet()).description == """
                # Who
                v/c text ""
                v/a text ""
                v/d text ""
                # advanced
                v/b text ""
                """)
        #expect(form.sheet().contents.columns == 2)
        #expect(form.sheet().submitLabel == "Publish")
        #expect(
            form.decode(FormBody("v/a=1&v/b=2&v/c=3&v/d=4")).text == #"{"c":"3","a":"1","b":"2","d":"4"}"#)
    }

    @Test func `gives a placeholder, rows and help`() throws {
        let form = try Form(
            member:
                #"{"type":"string","description":"Long","x-countersign":{"placeholder":"Ada","rows":9,"help":"Short"}}"#
        )
        let field = try #require(form.first)
        guard case .area(let area) = field.control else {
            Issue.record("no area")
            return
        }
        #expect(area.placeholder == "Ada")
        #expect(area.rows == 9)
        #expect(field.hint == "Short")
    }

    @Test func `a decision is made by the button that sends the form`() throws {
        let form = try Form(
            """
            {"type":"object","required":["verdict"],"properties":{"note":{"type":"string"},
            "verdict":{"enum":["approve","reject"],"x-countersign":{"widget":"buttons"}}}}
            """)
        let sheet = form.sheet()
        #expect(sheet.contents.fields.map(\.name) == ["v/note"])
        #expect(sheet.decision.map { Outline($0).description } == #"v/verdict* buttons "approve", "reject""#)
        #expect(form.decode(Browser.post(form)).text == "/verdict: Choose approve or reject")
        let pressed = Browser.post(form, press: ("v/verdict", "reject"))
        #expect(form.decode(pressed).text == #"{"verdict":"reject"}"#)
        #expect(
            form.decode(Browser.post(form, press: ("v/verdict", "burn"))).text
                == "/verdict: Choose approve or reject")
        let twice = FormBody(pairs: pressed.pairs + [.init(name: "v/verdict", value: "approve")])
        #expect(form.decode(twice) == .malformed(.duplicateName("v/verdict")))
    }

    @Test(arguments: [
        #"{"type":"object","properties":{"v":{"enum":["a","b"],"x-countersign":{"widget":"buttons"}}}}"#,
        #"{"type":"object","required":["o"],"properties":{"o":{"type":"object","required":["v"],"properties":{"v":{"enum":["a","b"],"x-countersign":{"widget":"buttons"}}}}}}"#,
    ])
    func `only a member that must be answered is one`(schema: String) throws {
        let sheet = try Form(schema).sheet()
        #expect(sheet.decision == nil)
        #expect(Outline(sheet).description.contains(#"segments "a", "b""#))
    }

    @Test(arguments: [
        (#""required":"Tell us""#, "", "/a: Tell us"),
        (#""pattern":"Letters only""#, "1", "/a: Letters only"),
        (#""default":"No""#, "1", "/a: No"),
        (#""maxLength":"Shorter""#, "1", "/a: Enter text that matches ^[a-z]+$"),
    ])
    func `says what is wrong in the author's words`(errors: String, typed: String, problem: String) throws {
        let form = try Form(
            member: #"{"type":"string","pattern":"^[a-z]+$","x-countersign":{"errors":{\#(errors)}}}"#,
            isRequired: true)
        #expect(form.decode(Browser.post(form, changes: ["v/a": typed])).text == problem)
    }

    @Test(arguments: [
        #"{"widget":3}"#, #"{"order":3}"#, #"{"columns":"x"}"#, #"{"rows":-5}"#, #"{"rows":1e99}"#,
        #"{"columns":1e99}"#,
        #"{"placeholder":[]}"#, #"{"help":{}}"#, #"{"errors":[1]}"#, #"{"submit":1}"#, #"{"group":1}"#,
        #"{"labels":1}"#, "3", "[]",
        "null",
    ])
    func `survives hints that are none`(hints: String) throws {
        let form = try Form(
            #"{"type":"object","x-countersign":\#(hints),"properties":{"a":{"type":"string","x-countersign":\#(hints)}}}"#
        )
        #expect(form.decode(Browser.post(form, changes: ["v/a": "x"])).text == #"{"a":"x"}"#)
    }
}
