import Forms
import JSON
import Testing

@Suite struct SetTests {
    private static let letters = #"{"type":"array","uniqueItems":true,"items":{"enum":["x","y","z"]}}"#

    @Test(arguments: [
        (nil, #"v/a set "x", "y", "z""#), (#"["z","x"]"#, #"v/a set (x)"x", "y", (x)"z""#),
    ])
    func `is boxes to tick`(initial: String?, outline: String) throws {
        #expect(
            try Form(member: Self.letters, initial: initial).first.map { Outline($0).description } == outline)
    }

    @Test(arguments: [
        ("s/a=set", "{}"), ("s/a=set&v/a=x", #"{"a":["x"]}"#), ("s/a=set&v/a=z&v/a=x", #"{"a":["x","z"]}"#),
        ("s/a=set&v/a=x&v/a=x", "/a: Choose x, y or z"), ("s/a=set&v/a=q", "/a: Choose x, y or z"),
        ("v/a=x", #"{"a":["x"]}"#), ("", "{}"),
        (
            "s/a=bool",
            #"The form gives "s/a" a value that the page does not send. Reload the page and answer again."#
        ),
    ])
    func `reads what is ticked, in the order of the choices`(post: String, answer: String) throws {
        #expect(try Form(member: Self.letters).decode(FormBody(post)).text == answer)
    }

    @Test(arguments: [
        ("s/a=set&v/a=x&v/a=z", #"{"a":["z","x"]}"#), ("s/a=set&v/a=x", #"{"a":["x"]}"#),
        ("s/a=set", #"{"a":[]}"#),
        ("", "/a: Choose x, y or z"),
    ])
    func `keeps the order of the run's own values, and takes no preset silently`(post: String, answer: String)
        throws
    {
        #expect(try Form(member: Self.letters, initial: #"["z","x"]"#).decode(FormBody(post)).text == answer)
    }

    @Test(arguments: [
        (#""minItems":2"#, "v/a=x", "/a: Enter 2 entries or more"),
        (#""maxItems":1"#, "v/a=x&v/a=y", "/a: Enter 1 entry or fewer"),
        (#""contains":{"const":"z"}"#, "v/a=x", "/a: Enter 1 entry or more of the kind asked for"),
        (#""minItems":1"#, "", "/a: Enter 1 entry or more"),
    ])
    func `is judged as a list`(rule: String, post: String, answer: String) throws {
        let schema = #"{"type":"array","uniqueItems":true,"items":{"enum":["x","y","z"]},\#(rule)}"#
        #expect(try Form(member: schema, isRequired: true).decode(FormBody("s/a=set&\(post)")).text == answer)
    }

    @Test func `has values of any kind`() throws {
        let form = try Form(
            member: #"{"type":"array","uniqueItems":true,"items":{"enum":[1,"1",{"k":[]}]}}"#,
            initial: #"[{"k":[]},1.0]"#)
        #expect(form.first.map { Outline($0).description } == #"v/a set (x)"1", ""1"", (x)"{"k":[]}""#)
        #expect(form.decode(Browser.post(form)).text == #"{"a":[{"k":[]},1.0]}"#)
    }

    @Test func `is asked for by a hint where entries might repeat`() throws {
        let schema = #"{"type":"array","items":{"enum":["x","y"]},"x-countersign":{"widget":"checkboxes"}}"#
        #expect(try Form(member: schema).first.map { Outline($0).description } == #"v/a set "x", "y""#)
        let repeated = try Form(member: schema, initial: #"["x","x"]"#)
        #expect(repeated.decode(Browser.post(repeated)).text == #"{"a":["x","x"]}"#)
    }
}
