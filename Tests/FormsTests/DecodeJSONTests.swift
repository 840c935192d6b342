import Forms
import JSON
import Testing

@Suite struct DecodeJSONTests {
    private let schema = """
        {"type":"object","required":["n"],"additionalProperties":false,"properties":{
        "n":{"type":"integer","minimum":1},"list":{"type":"array","items":{"type":"integer"}},
        "when":{"type":"string","format":"date-time","default":"2026-01-01T00:00:00"},
        "id":{"type":"string","readOnly":true,"default":"7"},
        "secret":{"type":"string","format":"password","default":"**********"}}}
        """

    @Test(arguments: [
        (#"{"n":"one"}"#, ["/n: Enter a whole number of 1 or more"]),
        ("{}", ["/n: Enter a whole number of 1 or more"]),
        ("[]", [": Enter a group of named values"]),
        (
            #"{"list":[1,"x",2.5],"n":0}"#,
            [
                "/n: Enter a whole number of 1 or more", "/list/1: Enter a whole number",
                "/list/2: Enter a whole number",
            ]
        ),
        (#"{"n":1,"x":2}"#, ["/x: Leave this out"]),
        (#"{"n":1,"id":"8"}"#, ["/id: Leave this as it was"]),
        (
            #"{"n":1,"secret":"**********"}"#,
            ["/secret: Enter the secret itself, or leave it out to keep the present one"]
        ),
        (#"{"n":1,"when":"noon"}"#, ["/when: Enter a date and time such as 2026-01-01T00:00:00"]),
    ])
    func `lists problems at their places`(input: String, expected: [String]) throws {
        guard case .invalid(let problems, _) = try form().decode(json: try JSONDocument(input).root) else {
            Issue.record("taken")
            return
        }
        #expect(problems.map { "\($0.pointer): \($0.message)" } == expected)
    }

    @Test(arguments: [
        #"{"n":1}"#, #"{"when":"2026-11-21T13:30:00","n":1.0,"list":[],"id":"7","secret":"s"}"#,
    ])
    func `takes a valid input as it is`(input: String) throws {
        guard case .valid(let taken, _) = try form().decode(json: try JSONDocument(input).root) else {
            Issue.record("refused")
            return
        }
        #expect(taken.text == input)
    }

    private func form() throws -> Form { try Form(schema: try JSONDocument(schema).root) }
}
