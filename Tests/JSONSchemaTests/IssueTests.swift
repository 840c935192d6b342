import JSON
import JSONSchema
import Testing

struct IssueTests {
    /// The issues as "place keyword: message".
    private func issues(_ schema: String, _ value: String) throws -> [String] {
        let schema = try Schema(JSONDocument(schema).root, options: SchemaOptions(assertsFormats: true))
        return try schema.issues(in: JSONDocument(value).root).map {
            "\($0.place) \($0.keyword): \($0.message)"
        }
    }

    @Test(arguments: [
        (#"{"type":"integer"}"#, "2.5", " type: Enter a whole number"),
        (#"{"type":["string","null"]}"#, "2", " type: Enter text"),
        (#"{"type":["number","string"]}"#, "[]", " type: Enter text or a number"),
        (#"{"type":"boolean"}"#, "0", " type: Choose yes or no"),
        (#"{"minimum":1}"#, "0", " minimum: Enter 1 or more"),
        (#"{"exclusiveMaximum":1.50}"#, "1.5", " exclusiveMaximum: Enter less than 1.50"),
        (#"{"multipleOf":5}"#, "12", " multipleOf: Enter a multiple of 5"),
        (#"{"enum":["a","b"]}"#, #""c""#, " enum: Choose one of the listed values"),
        (#"{"const":"approve"}"#, #""c""#, #" const: Enter "approve""#),
        (#"{"const":true}"#, "false", " const: Choose yes"),
        (#"{"maxLength":2}"#, #""abc""#, " maxLength: Enter 2 characters or fewer"),
        (#"{"minLength":1}"#, #""""#, " minLength: Enter 1 character or more"),
        (#"{"pattern":"^[a-z]+$"}"#, #""A""#, " pattern: Enter text that matches ^[a-z]+$"),
        (#"{"format":"date"}"#, #""31.3.2027""#, " format: Enter a date such as 2027-03-31"),
        (#"{"required":["a"]}"#, "{}", #"/a required: Enter a value for "a""#),
        (
            #"{"properties":{"a":true},"additionalProperties":false}"#,
            #"{"b":1}"#,
            "/b additionalProperties: Leave this out"
        ),
        (#"{"minItems":2}"#, "[1]", " minItems: Enter 2 entries or more"),
        (#"{"uniqueItems":true}"#, "[1,2,1.0]", " uniqueItems: Make entries 1 and 3 differ"),
        (#"{"contains":{"const":1}}"#, "[2]", " contains: Enter 1 entry or more of the kind asked for"),
        (
            #"{"contains":true,"maxContains":1}"#,
            "[2,3]", " maxContains: Enter 1 entry or fewer of the kind asked for"
        ),
        (
            #"{"contains":{"const":1},"minContains":2}"#,
            "[1,2]", " minContains: Enter 2 entries or more of the kind asked for"
        ),
        (
            #"{"contains":{"const":1},"minContains":0,"maxContains":1}"#,
            "[1,1]", " maxContains: Enter 1 entry or fewer of the kind asked for"
        ),
        (#"{"not":{"anyOf":[{"type":"null"},{"type":"array"}]}}"#, "[]", " not: Enter another value"),
        (
            #"{"propertyNames":{"maxLength":1}}"#,
            #"{"ab":1}"#, "/ab maxLength: Rename this: enter 1 character or fewer"
        ),
        (
            ##"{"propertyNames":{"allOf":[{"$ref":"#/$defs/n"}]},"$defs":{"n":{"pattern":"^[a-z]+$"}}}"##,
            #"{"Foo":1}"#, "/Foo pattern: Rename this: enter text that matches ^[a-z]+$"
        ),
        (
            #"{"propertyNames":{"enum":["a","b"]}}"#,
            #"{"c":1}"#, "/c enum: Rename this: choose one of the listed values"
        ),
        (#"{"propertyNames":false}"#, #"{"a":1}"#, "/a propertyNames: Leave this out"),
        (
            #"{"propertyNames":{"maxLength":1},"additionalProperties":{"items":{"type":"null"}}}"#,
            #"{"a":[1]}"#, "/a/0 type: Leave this empty"
        ),
        (#"{"dependentRequired":{"a":["b"]}}"#, #"{"a":1}"#, #"/b dependentRequired: Enter a value for "b""#),
        (#"{"not":{"type":"null"}}"#, "null", " not: Enter another value"),
    ])
    func `says what to enter`(_ schema: String, _ value: String, _ issue: String) throws {
        #expect(try issues(schema, value) == [issue])
    }

    @Test
    func `lists every issue with its place`() throws {
        let schema = #"{"items":{"properties":{"a":{"type":"integer","minimum":1}},"required":["b"]}}"#
        #expect(
            try issues(schema, #"[{"a":0,"b":1},{"a":"x"}]"#) == [
                "/0/a minimum: Enter 1 or more",
                "/1/a type: Enter a whole number",
                #"/1/b required: Enter a value for "b""#,
            ])
    }

    private static let pets = """
        {"oneOf":[
          {"properties":{"kind":{"const":"cat"},"lives":{"type":"integer"}},"required":["kind","lives"]},
          {"properties":{"kind":{"const":"dog"},"name":{"type":"string"},"age":{"type":"integer"}},
           "required":["kind","name","age"]}]}
        """

    @Test(arguments: [
        (
            pets,
            #"{"kind":"dog","lives":9,"age":"x"}"#,
            ["/age type: Enter a whole number", #"/name required: Enter a value for "name""#]
        ),
        (pets, #"{"kind":"cow"}"#, ["/kind const: Choose one of the listed values"]),
        (pets, "{}", [#"/kind required: Enter a value for "kind""#]),
        (#"{"anyOf":[{"type":"integer","minimum":1},{"type":"null"}]}"#, "0", [" minimum: Enter 1 or more"]),
        (#"{"anyOf":[{"type":"integer"},{"type":"null"}]}"#, #""x""#, [" anyOf: Enter a whole number"]),
        (
            #"{"anyOf":[{"type":"integer","minimum":1},{"type":"string","minLength":2}]}"#,
            #""x""#,
            [" minLength: Enter 2 characters or more"]
        ),
        (
            #"{"oneOf":[{"const":1,"title":"One"},{"const":2,"title":"Two"}]}"#,
            "3", [" oneOf: Choose one of the listed values"]
        ),
        (
            #"{"oneOf":[{"minimum":1},{"maximum":9}]}"#,
            "5", [" oneOf: Enter what fits one of the choices alone"]
        ),
    ])
    func `reports the branch that was meant`(_ schema: String, _ value: String, _ expected: [String]) throws {
        #expect(try issues(schema, value) == expected)
    }

    @Test
    func `names the way to the keyword, and its place`() throws {
        let schema = try Schema(
            JSONDocument(##"{"properties":{"a":{"$ref":"#/$defs/n"}},"$defs":{"n":{"minimum":1}}}"##).root)
        let issue = try #require(schema.issues(in: JSONDocument(#"{"a":0}"#).root).first)
        #expect(issue.instance == JSONPointer(tokens: ["a"]))
        #expect(issue.keywordLocation.description == "/properties/a/$ref/minimum")
        #expect(issue.absoluteKeywordLocation == "#/$defs/n/minimum")
        #expect(issue.got == JSONNumber(0))
        #expect(issue.facts == .limit(JSONNumber(1)))
    }

    @Test(arguments: [(2, 2), (1, 1), (0, 1), (-1, 1), (Int.min, 1), (Int.max, 3)])
    func `stops at the limit, but never at none`(_ limit: Int, _ count: Int) throws {
        let schema = try Schema(JSONDocument(#"{"items":{"type":"null"}}"#).root)
        #expect(try schema.issues(in: JSONDocument("[1,2,3]").root, limit: limit).count == count)
        #expect(try schema.issues(in: JSONDocument("[null]").root, limit: limit).isEmpty)
    }

    @Test(arguments: [
        (#"{"type":"integer"}"#, "at the root: Enter a whole number"),
        (#"{"required":["a"]}"#, #"/a: Enter a value for "a""#),
        (#"{"properties":{"b":{"maxLength":1}}}"#, "/b: Enter 1 character or fewer"),
    ])
    func `prints its place and its sentence`(_ schema: String, _ text: String) throws {
        let schema = try Schema(JSONDocument(schema).root)
        #expect(schema.issues(in: .object([("b", .string("hunter2"))])).map(\.description) == [text])
    }

    @Test
    func `no message repeats the value`() throws {
        let schema =
            #"{"type":"string","format":"password","writeOnly":true,"minLength":20,"pattern":"^x","enum":["a","b"]}"#
        #expect(try issues(schema, #""hunter2""#).count == 3)
        #expect(try !issues(schema, #""hunter2""#).joined().contains("hunter2"))
    }
}
