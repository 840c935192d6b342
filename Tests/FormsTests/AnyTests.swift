import Forms
import JSON
import Testing

@Suite struct AnyTests {
    private static let schema = ##"{"properties":{"a":{}}}"##

    @Test(arguments: [
        "null", "true", "false", "1.50", "1e400", #""""#, #""text""#, #""a\nb""#, "[]",
        #"[1,"x",null,[],{"k":{}}]"#, "{}",
        #"{"z":1,"a":{"b":[{}]},"é":null}"#, #"{"":1}"#, "\"\\u0000\"", "[[[[[[[[[[1]]]]]]]]]]",
    ])
    func `any value comes back as it was`(value: String) throws {
        let form = try Form(member: "{}", isRequired: true, initial: value)
        #expect(form.decode(Browser.post(form)).text == (try JSONDocument(#"{"a":\#(value)}"#).root.text))
    }

    /// `null` is a value too, so that none may be given where one is required.
    @Test(arguments: [("{}", false), ("true", false), ("{}", true)])
    func `is a choice of every kind`(schema: String, isRequired: Bool) throws {
        guard case .union(let branches)? = try Form(member: schema, isRequired: isRequired).first?.control
        else {
            Issue.record("no union")
            return
        }
        let kinds = ["Text", "Number", "Yes or no", "List", "Group of named values"]
        #expect(branches.map(\.label) == kinds + ["None"])
    }

    @Test(arguments: [
        (["s/a": "b0", "v/a/~b0": "x"], #"{"a":"x"}"#), (["s/a": "b1", "v/a/~b1": "1.10"], #"{"a":1.10}"#),
        (["s/a": "b2", "v/a/~b2": "false"], #"{"a":false}"#), (["s/a": "none"], "{}"),
        (["s/a": "b1", "v/a/~b1": "x"], "/a: Enter a number in digits, such as 2.5"),
    ])
    func `takes a value of each kind`(changes: [String: String], answer: String) throws {
        let form = try Form(member: "{}")
        #expect(form.decode(Browser.post(form, changes: changes)).text == answer)
    }

    @Test func `lists of anything open row by row`() throws {
        let form = try Form(member: #"{"type":"array"}"#)
        let draft = try #require(try form.pressed("add/a", Browser.post(form)))
        let row = try #require(draft.focus?.dropFirst(1))
        let post = Browser.post(form, draft, changes: ["s\(row)": "b0", "v\(row)/~b0": "x"])
        #expect(form.decode(post).text == #"{"a":["x"]}"#)
    }

    @Test func `is JSON text where the author asks for it`() throws {
        let form = try Form(member: #"{"x-countersign":{"widget":"json"}}"#, initial: #"{"k":[1.0]}"#)
        let name = try #require(form.first?.name)
        #expect(name == "j/a")
        #expect(form.decode(Browser.post(form)).text == #"{"a":{"k":[1.0]}}"#)
        #expect(
            form.decode(Browser.post(form, changes: ["j/a": "[1,"])).text.hasPrefix(
                "/a: Correct the JSON: line 1"))
    }
}
