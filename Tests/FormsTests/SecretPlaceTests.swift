import Forms
import JSON
import Testing

/// What is wrong within a secret is told without what only the answer has: names of entries, and the value asked for.
@Suite struct SecretPlaceTests {
    @Test(arguments: [
        (
            #"{"writeOnly": true, "type": "object", "additionalProperties": {"type": "string"}}"#,
            #"{"pin1234": 1}"#, "/s"
        ),
        (#"{"writeOnly": true, "properties": {"a": {"type": "string"}}}"#, #"{"a": 1}"#, "/s/a"),
        (
            #"{"writeOnly": true, "properties": {"a": true}, "additionalProperties": false}"#,
            #"{"pin1234": 1}"#, "/s"
        ),
        (#"{"writeOnly": true, "required": ["a"]}"#, "{}", "/s/a"),
        (#"{"writeOnly": true, "items": {"type": "string"}}"#, #"["x", 1]"#, "/s/1"),
        (
            #"{"type": "object", "additionalProperties": {"format": "password", "type": "string"}}"#,
            #"{"k": 1}"#, "/s/k"
        ),
        (
            #"{"type": "object", "additionalProperties": {"properties": {"x": {"format": "password"}}, "additionalProperties": false}}"#,
            #"{"k": {"pin1234": 1}}"#, "/s/k"
        ),
        (
            #"{"properties": {"deep": {"writeOnly": true, "propertyNames": {"maxLength": 2}}}}"#,
            #"{"deep": {"pin1234": 1}}"#, "/s/deep"
        ),
        (#"{"type": "object", "additionalProperties": {"type": "string"}}"#, #"{"open": 1}"#, "/s/open"),
    ])
    func `ends at the last name that the schema has`(schema: String, value: String, place: String) throws {
        let problems = try Self.problems(schema, value)
        #expect(problems.map(\.pointer.description) == [place])
        #expect(problems.allSatisfy { !$0.message.contains("pin1234") })
    }

    @Test(arguments: [
        #"{"writeOnly": true, "const": "hush"}"#, #"{"writeOnly": true, "enum": ["hush"]}"#,
        #"{"properties": {"x": {"const": "hush", "format": "password"}}}"#,
        #"{"items": {"const": "hush", "writeOnly": true}}"#,
    ])
    func `does not say which value would have been right`(schema: String) throws {
        for value in [#""no""#, #"{"x": "no"}"#, #"["no"]"#] {
            #expect(try Self.problems(schema, value).allSatisfy { !$0.message.contains("hush") })
        }
    }

    private static func problems(_ schema: String, _ value: String) throws -> [FormProblem] {
        let form = try Form(
            schema: try JSONDocument(#"{"type": "object", "properties": {"s": \#(schema)}}"#).root)
        guard case .invalid(let problems, _) = form.decode(json: try JSONDocument(#"{"s": \#(value)}"#).root)
        else {
            return []
        }
        return problems
    }
}
