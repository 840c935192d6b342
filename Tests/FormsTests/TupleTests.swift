import Forms
import JSON
import Testing

@Suite struct TupleTests {
    private static let pair = #"[{"type":"string"},{"type":"integer"}]"#
    private static let tuple = #"{"type":"array","prefixItems":\#(pair),"items":false,"minItems":2}"#

    @Test(arguments: [
        tuple, #"{"type":"array","items":\#(pair),"additionalItems":false,"minItems":2,"maxItems":2}"#,
    ])
    func `has a row for each of its entries, which stay where they are`(schema: String) throws {
        let field = try #require(try Form(member: schema, isRequired: true).first)
        #expect(
            Outline(field).description == """
                v/a* list
                  - 0 Entry 1
                    v/a/~r0* text ""
                  - 1 Entry 2
                    v/a/~r1* code ""
                """)
    }

    @Test(arguments: [
        (true, "x", "1", #"{"a":["x",1]}"#), (true, "x", "", "/a/1: Enter a whole number"),
        (true, "", "1", "/a/0: Enter a text"),
        (true, "", "", "/a/0: Enter a text\n/a/1: Enter a whole number"),
        (false, "", "", "{}"), (false, "", "1", "/a/0: Enter a text"),
    ])
    func `is read as a whole`(isRequired: Bool, text: String, number: String, answer: String) throws {
        let form = try Form(member: Self.tuple, isRequired: isRequired)
        #expect(
            form.decode(Browser.post(form, changes: ["v/a/~r0": text, "v/a/~r1": number])).text == answer)
    }

    @Test func `may go on with entries of one kind`() throws {
        let schema = #"{"type":"array","prefixItems":[{"type":"string"}],"items":{"type":"integer"}}"#
        let form = try Form(member: schema, initial: #"["x",1,2]"#)
        #expect(
            Outline(form.sheet()).description == """
                v/a list
                  - 0 Entry 1
                    v/a/~r0 text "x"
                  - 1 Entry 2 a=del/a/~r1 a=down/a/~r1
                    v/a/~r1* code "1"
                  - 2 Entry 3 a=del/a/~r2 a=up/a/~r2
                    v/a/~r2* code "2"
                  - 3? Entry 4 a=del/a/~r3 a=up/a/~r3 a=down/a/~r3
                    v/a/~r3* code ""
                  - 4? Entry 5 a=del/a/~r4 a=up/a/~r4 a=down/a/~r4
                    v/a/~r4* code ""
                  - 5? Entry 6 a=del/a/~r5 a=up/a/~r5
                    v/a/~r5* code ""
                  a=add/a
                """)
        #expect(form.decode(Browser.post(form)).text == #"{"a":["x",1,2]}"#)
        for action in ["del/a/~r0", "down/a/~r0"] {
            #expect(try form.pressed(action, Browser.post(form)) == nil, "\(action)")
        }
        let moved = try #require(try form.pressed("up/a/~r1", Browser.post(form)))
        #expect(form.decode(Browser.post(form, moved)).text == #"{"a":["x",1,2]}"#)
    }
}
