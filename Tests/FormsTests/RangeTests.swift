import Forms
import JSON
import Testing

@Suite struct RangeTests {
    @Test(arguments: [
        (#""type":"integer","minimum":0,"maximum":10,"default":5"#, #"v/a digits "5" 0…10 by 1"#),
        (#""type":"number","minimum":0,"maximum":1,"default":0.5"#, #"v/a decimal "0.5" 0…1 by any"#),
        (
            #""type":"number","minimum":-1,"maximum":1,"default":0.5,"multipleOf":0.25"#,
            #"v/a code "0.5" -1…1 by 0.25"#
        ),
        (#""type":"integer","minimum":0,"maximum":10"#, #"v/a digits """#),
        (#""type":"integer","minimum":0,"default":5"#, #"v/a digits "5""#),
        (#""type":"integer","minimum":0,"maximum":10,"default":50"#, #"v/a digits "50""#),
        (#""type":"integer","minimum":1,"maximum":10,"multipleOf":3,"default":3"#, #"v/a digits "3""#),
        (#""type":"integer","minimum":0,"maximum":10,"default":5.0"#, #"v/a digits "5.0""#),
        (#""type":"integer","minimum":0,"maximum":10,"default":1e1"#, #"v/a digits "1e1""#),
        (#""type":"number","minimum":0,"maximum":10,"multipleOf":0.25,"default":0.3"#, #"v/a decimal "0.3""#),
        (#""type":"integer","minimum":10,"maximum":0,"default":5"#, #"v/a digits "5""#),
        (#""type":"integer","minimum":0,"maximum":12345678901234567,"default":5"#, #"v/a digits "5""#),
    ])
    func `is a slider where one can show the value`(schema: String, outline: String) throws {
        let form = try Form(member: #"{\#(schema),"x-countersign":{"widget":"range"}}"#)
        #expect(form.first.map { Outline($0).description } == outline)
    }

    @Test func `is read as the number that it is`() throws {
        let schema =
            #"{"type":"integer","minimum":0,"maximum":10,"default":5,"x-countersign":{"widget":"range"}}"#
        let form = try Form(member: schema)
        #expect(form.decode(Browser.post(form)).text == #"{"a":5}"#)
        #expect(form.decode(Browser.post(form, changes: ["v/a": "7"])).text == #"{"a":7}"#)
        #expect(
            form.decode(Browser.post(form, changes: ["v/a": "11"])).text
                == "/a: Enter a whole number from 0 to 10")
    }

    @Test(arguments: ["eleven", "11"])
    func `shows a line again for what a slider cannot show`(typed: String) throws {
        let schema =
            #"{"type":"integer","minimum":0,"maximum":10,"default":5,"x-countersign":{"widget":"range"}}"#
        let form = try Form(member: schema)
        let draft = form.decode(FormBody("v/a=\(typed)")).draft
        #expect(form.sheet(draft).fields.first.map { Outline($0).description } == #"v/a digits "\#(typed)""#)
    }
}
