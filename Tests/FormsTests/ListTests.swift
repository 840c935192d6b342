import Forms
import JSON
import Testing

@Suite struct ListTests {
    private static let counts = #"{"type":"array","items":{"type":"integer","minimum":1},"maxItems":3}"#

    @Test func `shows rows to fill, and a box for none at all`() throws {
        let field = try #require(try Form(member: Self.counts).first)
        #expect(
            Outline(field).description == """
                v/a list [ ]
                  - 0? Entry 1 a=del/a/~r0 a=down/a/~r0
                    v/a/~r0* digits ""
                  - 1? Entry 2 a=del/a/~r1 a=up/a/~r1 a=down/a/~r1
                    v/a/~r1* digits ""
                  - 2? Entry 3 a=del/a/~r2 a=up/a/~r2
                    v/a/~r2* digits ""
                  a=add/a
                """)
        #expect(field.advice == ["At most 3 entries."])
    }

    @Test func `shows the rows that are there and must be, with the buttons to change them`() throws {
        let schema = #"{"type":"array","items":{"title":"Line","type":"string"},"minItems":3,"maxItems":4}"#
        let field = try #require(try Form(member: schema, isRequired: true, initial: #"["x"]"#).first)
        #expect(
            Outline(field).description == """
                v/a* list
                  - 0 Line 1 a=del/a/~r0 a=down/a/~r0
                    v/a/~r0 text "x"
                  - 1 Line 2 a=del/a/~r1 a=up/a/~r1 a=down/a/~r1
                    v/a/~r1* text ""
                  - 2 Line 3 a=del/a/~r2 a=up/a/~r2
                    v/a/~r2* text ""
                  - 3? Line 4 a=del/a/~r3 a=up/a/~r3
                    v/a/~r3* text ""
                  a=add/a
                """)
    }

    @Test(arguments: [
        ("", "{}"),
        ("o/a=shown", "{}"),
        ("o/a=shown&s/a=empty", #"{"a":[]}"#),
        ("o/a=shown&r/a=0?&v/a/~r0=", "{}"),
        ("o/a=shown&r/a=0?&v/a/~r0=5&r/a=1?&v/a/~r1=", #"{"a":[5]}"#),
        ("o/a=shown&r/a=0?&v/a/~r0=5&s/a=empty", #"{"a":[5]}"#),
        ("r/a=0&v/a/~r0=1&r/a=1&v/a/~r1=&r/a=2&v/a/~r2=3", #"{"a":[1,3]}"#),
        ("r/a=2&v/a/~r2=3&r/a=0&v/a/~r0=1", #"{"a":[3,1]}"#),
        ("r/a=0&v/a/~r0=1.0&r/a=1&v/a/~r1=9007199254740993", #"{"a":[1.0,9007199254740993]}"#),
        ("r/a=0&v/a/~r0=x", "/a/0: Enter a whole number of 1 or more in digits, such as 3"),
        ("r/a=0&v/a/~r0=1&r/a=1&v/a/~r1=0", "/a/1: Enter a whole number of 1 or more"),
        (
            "r/a=0&v/a/~r0=x&r/a=1&v/a/~r1=5&r/a=2&v/a/~r2=0",
            "/a/0: Enter a whole number of 1 or more in digits, such as 3\n/a/2: Enter a whole number of 1 or more"
        ),
        (
            "r/a=0&v/a/~r0=1&r/a=1&v/a/~r1=2&r/a=2&v/a/~r2=3&r/a=3&v/a/~r3=4", "/a: Enter 3 entries or fewer"
        ),
    ])
    func `reads the rows in the order of their marks, without blank ones`(post: String, answer: String) throws
    {
        #expect(try Form(member: Self.counts).decode(FormBody(post)).text == answer)
    }

    @Test(arguments: [
        ("v/a/~r7=1", FormBodyError.unknownName("v/a/~r7")),
        ("r/a=0&v/a/~r1=1", .unknownName("v/a/~r1")),
        ("r/a=0&r/a=0", .duplicateName("r/a")),
        ("r/a=0&r/a=0?", .duplicateName("r/a")),
        ("r/a=0&v/a/~r0=1&v/a/~r0=2", .duplicateName("v/a/~r0")),
        ("r/a=00", .unknownState("r/a")), ("r/a=-1", .unknownState("r/a")),
        ("r/a=10000", .unknownState("r/a")),
        ("r/a=", .unknownState("r/a")), ("r/a=?", .unknownState("r/a")), ("r/a=1??", .unknownState("r/a")),
        ("o/a=yes", .unknownState("o/a")), ("s/a=value", .unknownState("s/a")),
        ("j/a=[]", .unknownName("j/a")),
        ("r/a=0&k/a/~r0=x", .unknownName("k/a/~r0")), ("r/a=0&v/a/0=1", .unknownName("v/a/0")),
        ("v/a/~r00=1&r/a=0", .unknownName("v/a/~r00")),
    ])
    func `refuses rows that no page has`(post: String, error: FormBodyError) throws {
        #expect(try Form(member: Self.counts).decode(FormBody(post)) == .malformed(error))
    }

    @Test func `refuses more rows than a page has`() throws {
        let rows = (0...500).map { "r/a=\($0)" }.joined(separator: "&")
        let answer = try Form(member: #"{"type":"array","items":{"type":"integer"}}"#).decode(FormBody(rows))
        #expect(answer == .malformed(.tooManyPairs(limit: 500)))
    }

    @Test(arguments: [
        (true, nil, "/a/0: Enter a whole number\n/a/1: Enter a whole number"),
        (false, nil, "{}"),
        (true, "[1,2]", #"{"a":[1,2]}"#),
        (false, "[]", "/a: Enter 2 entries or more"),
    ])
    func `asks for as many entries as there must be`(isRequired: Bool, initial: String?, answer: String)
        throws
    {
        let form = try Form(
            member: #"{"type":"array","items":{"type":"integer"},"minItems":2}"#, isRequired: isRequired,
            initial: initial)
        #expect(form.decode(Browser.post(form)).text == answer)
    }

    @Test func `a row that the run gave stays until it is emptied`() throws {
        let form = try Form(member: #"{"type":"array","items":{"type":"integer"}}"#, initial: "[1,2]")
        #expect(form.decode(Browser.post(form)).text == #"{"a":[1,2]}"#)
        #expect(form.decode(Browser.post(form, changes: ["v/a/~r0": ""])).text == #"{"a":[2]}"#)
    }

    /// As everywhere, a text that was there and was cleared is an empty text.
    @Test func `a row that the run gave falls away when its text is cleared`() throws {
        let form = try Form(member: #"{"type":"array","items":{"type":"string"}}"#, initial: #"["","x"]"#)
        #expect(form.decode(Browser.post(form)).text == #"{"a":["","x"]}"#)
        #expect(form.decode(Browser.post(form, changes: ["v/a/~r1": ""])).text == #"{"a":[""]}"#)
    }

    @Test func `entries that may be null count when they are blank, but for spare ones`() throws {
        let form = try Form(
            member: #"{"type":"array","items":{"type":["integer","null"]}}"#, initial: "[null,1]")
        #expect(form.decode(Browser.post(form)).text == #"{"a":[null,1]}"#)
        #expect(form.decode(Browser.post(form, changes: ["v/a/~r1": ""])).text == #"{"a":[null,null]}"#)
    }

    @Test(arguments: [
        ("add/a", "0 1 3", "f/a/~r3"), ("del/a/~r0", "1", "f/a"), ("down/a/~r0", "1 0", "f/a/~r0"),
        ("up/a/~r1", "1 0", "f/a/~r1"), ("up/a/~r0", "0 1", "f/a/~r0"), ("down/a/~r1", "0 1", "f/a/~r1"),
    ])
    func `does what a button asks for`(action: String, marks: String, focus: String) throws {
        let form = try Form(member: Self.counts, initial: "[7,8]")
        let draft = try #require(try form.pressed(action, Browser.post(form, changes: ["v/a/~r1": "typed"])))
        #expect(draft.focus == focus)
        #expect(Self.marks(form.sheet(draft)) == marks)
        #expect(form.sheet(draft).field("v/a/~r1")?.typed == "typed")
        #expect(form.sheet(draft).all.filter(\.isFocused).map(\.id) == [focus])
    }

    @Test(arguments: [
        "add/b", "add", "del/a/~r9", "del/a", "up/a/~r9", "up/a", "del/a/~r00", "show/b", "add/a/~r0",
        "del/a/0", "del/a/~b0", "show/~b0",
    ])
    func `has no such button`(action: String) throws {
        let form = try Form(member: Self.counts, initial: "[7,8]")
        #expect(try form.pressed(action, Browser.post(form)) == nil)
    }

    @Test(arguments: [
        "", "a", "Add/a", "delete/a", "add\n/a", " add/a", "add/a\(String(repeating: "/x", count: 80))",
    ])
    func `knows no such action`(text: String) {
        #expect(FormAction(text) == nil)
    }

    @Test func `adds no more rows than there may be`() throws {
        let form = try Form(member: Self.counts, initial: "[7,8,9]")
        #expect(try form.pressed("add/a", Browser.post(form)) == nil)
        #expect(!Outline(form.sheet()).description.contains("add"))
    }

    @Test func `a spare row that was filled becomes one of the rows`() throws {
        let form = try Form(member: Self.counts)
        let draft = try #require(try form.pressed("add/a", Browser.post(form, changes: ["v/a/~r0": "5"])))
        #expect(Self.marks(form.sheet(draft)) == "0 3")
        #expect(form.decode(Browser.post(form, draft, changes: ["v/a/~r3": "6"])).text == #"{"a":[5,6]}"#)
    }

    @Test func `a page shown again keeps its rows`() throws {
        let form = try Form(member: Self.counts, initial: "[7]")
        let answer = form.decode(Browser.post(form, changes: ["v/a/~r1": "x"]))
        #expect(answer.places == ["f/a/~r1: Enter a whole number of 1 or more in digits, such as 3"])
        #expect(Self.marks(form.sheet(answer.draft)) == "0 1")
        #expect(
            form.decode(Browser.post(form, answer.draft, changes: ["v/a/~r1": "8"])).text == #"{"a":[7,8]}"#)
    }

    @Test func `says that entries must differ`() throws {
        let form = try Form(
            member: #"{"type":"array","items":{"type":"integer"},"uniqueItems":true}"#, initial: "[1,1]")
        #expect(form.decode(Browser.post(form)).text == "/a: Make entries 1 and 2 differ")
    }

    @Test func `lists lie in lists`() throws {
        let form = try Form(
            member: #"{"type":"array","items":{"type":"array","items":{"type":"integer"}}}"#,
            initial: "[[1],[]]")
        #expect(form.decode(Browser.post(form)).text == #"{"a":[[1],[]]}"#)
        let draft = try #require(try form.pressed("add/a/~r1", Browser.post(form)))
        let name = try #require(draft.focus?.replacing("f/", with: "v/"))
        #expect(form.decode(Browser.post(form, draft, changes: [name: "2"])).text == #"{"a":[[1],[2]]}"#)
    }

    private static func marks(_ sheet: Sheet) -> String {
        guard case .rows(let rows)? = sheet.fields.first?.control else { return "no rows" }
        return rows.rows.map(\.mark).joined(separator: " ")
    }

    @Test(arguments: [
        (#"{"type":"boolean","default":false}"#, #"{"a":[false]}"#), (#"{"const":1}"#, #"{"a":[1]}"#),
        (#"{"type":"object","properties":{"n":{"type":"string"}}}"#, #"{"a":[{}]}"#),
        (#"{"type":"string"}"#, "{}"),
    ])
    func `a row that was asked for counts where it is an answer as it stands`(items: String, input: String)
        throws
    {
        let form = try Form(member: #"{"type":"array","items":\#(items)}"#)
        let action = try #require(FormAction("add/a"))
        let draft = try #require(try form.edit(Browser.post(form), action))
        #expect(form.decode(Browser.post(form, draft)).text == input)
    }
}
