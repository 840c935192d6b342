import Forms
import JSON
import Testing

@Suite struct LabelTests {
    @Test(arguments: [
        (#"{"enum":["a","b"],"x-enumNames":["First","Second"]}"#, #"segments "a" First, "b" Second"#),
        (#"{"enum":[1,2],"enumNames":["One","Two"]}"#, #"segments "1" One, "2" Two"#),
        (#"{"enum":["a","b"],"x-enum-varnames":["A_1","B_1"]}"#, #"segments "a" A_1, "b" B_1"#),
        (#"{"enum":["a","b"],"x-enumNames":["First"]}"#, #"segments "a" First, "b""#),
        (#"{"enum":["a","b"],"x-enumNames":["First"," "]}"#, #"segments "a" First, "b""#),
        (#"{"enum":["a","b"],"x-enumNames":["Same","Same"]}"#, #"segments "a" "a", "b" "b""#),
        (#"{"enum":["a","b"],"x-enumNames":"AB"}"#, #"segments "a", "b""#),
        (
            #"{"enum":["a",null,"b"],"x-enumNames":["First","No","Second"]}"#,
            #"segments "a" First, "b" Second, (x)"" None"#
        ),
        (#"{"oneOf":[{"const":"a","title":"First"},{"const":"b"}]}"#, #"segments "a" First, "b""#),
        (#"{"anyOf":[{"const":1,"title":"One"},{"const":2,"title":"Two"}]}"#, #"segments "1" One, "2" Two"#),
        (#"{"enum":[true,false],"x-enumNames":["On","Off"]}"#, #"segments "true" On, "false" Off"#),
    ])
    func `calls choices as the author does`(schema: String, outline: String) throws {
        let form = try Form(member: schema, isRequired: true)
        #expect(form.first.map { Outline.text($0.control) } == outline)
    }

    @Test func `names the choices in a problem as the page does`() throws {
        let form = try Form(member: #"{"enum":["a","b"],"x-enumNames":["First","Second"]}"#, isRequired: true)
        #expect(form.decode(Browser.post(form)).text == "/a: Choose First or Second")
        #expect(form.decode(Browser.post(form, changes: ["v/a": "b"])).text == #"{"a":"b"}"#)
    }

    @Test func `labels boxes of a set, and branches of a union`() throws {
        let set = try Form(
            member:
                #"{"type":"array","uniqueItems":true,"items":{"enum":["a","b"],"x-enumNames":["First","Second"]}}"#
        )
        #expect(set.first.map { Outline.text($0.control) } == #"set "a" First, "b" Second"#)
        let union = try Form(
            member: #"{"anyOf":[{"title":"Amount","type":"integer"},{"title":"Reason","type":"string"}]}"#)
        #expect(Outline(union.sheet()).description.contains("( ) b0 Amount"))
        #expect(union.sheet().all.map(\.label) == ["A", "Amount", "Reason"])
    }

    @Test func `finds what a field is called, after the parts that it lies in`() throws {
        let form = try Form(
            """
            {"type":"object","properties":{"orders":{"type":"array","items":{"title":"Line","type":"object","required":["n"],
            "properties":{"n":{"type":"integer","title":"Count"}}}}}}
            """, initial: #"{"orders":[{"n":1},{"n":2}]}"#)
        #expect(form.sheet().labels["f/orders/~r1/n"] == ["Orders", "Line 2", "Count"])
        #expect(form.sheet().labels["f/orders"] == ["Orders"])
        #expect(form.sheet().labels["f/x"] == nil)
    }

    @Test(arguments: [#"["Let it go","Stop it"]"#, #"{"approve":"Let it go","reject":"Stop it"}"#])
    func `names listed values as the hint says`(labels: String) throws {
        let form = try Form(
            member: #"{"enum":["approve","reject"],"x-countersign":{"labels":\#(labels)}}"#, isRequired: true)
        guard case .choices(let choices, _) = form.first?.control else {
            Issue.record("no choice")
            return
        }
        #expect(choices.map(\.label) == ["Let it go", "Stop it"])
    }
}
