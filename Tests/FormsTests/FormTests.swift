import Forms
import JSON
import Testing

@Suite struct FormTests {
    @Test(arguments: [
        ("false", "", "the schema is false, so no answer can fit it."),
        (#"{"type":"strin"}"#, "/type", nil),
        (##"{"properties":{"a":{"$ref":"#/$defs/x"}}}"##, "/properties/a/$ref", nil),
        (#"{"properties":{"a":{"pattern":"("}}}"#, "/properties/a/pattern", nil),
        ("3", "", nil),
    ])
    func `refuses a schema that cannot be used, and says where`(
        schema: String, place: String, reason: String?
    ) throws {
        let document = try JSONDocument(schema).root
        do {
            _ = try Form(schema: document)
            Issue.record("taken")
        } catch {
            #expect(error.pointer.description == place)
            #expect(reason == nil || error.reason == reason)
        }
    }

    @Test func `refuses initial values that are no object`() throws {
        let error = FormError(
            pointer: JSONPointer(),
            reason: "the initial values are not an object. Give one with a member for each field.")
        #expect(throws: error) {
            try Form(schema: try JSONDocument(#"{"type":"object"}"#).root, initial: .int(1))
        }
    }

    @Test(arguments: [
        (
            #"{"type":"object","properties":{"a":{"x-countersign":{"widget":"json"}}}}"#,
            "/properties/a: No control shows this shape"
        ),
        (
            #"{"type":"object","properties":{"a":{"type":"integer","default":"x"}}}"#,
            "/properties/a: Its default"
        ),
        (#"{"type":"object","properties":{"a":{"enum":[1],"default":2}}}"#, "/properties/a: Its default"),
        (
            #"{"type":"object","properties":{"a":{"type":"string","readOnly":true}}}"#,
            "/properties/a: It is readOnly"
        ),
        (
            #"{"type":"object","properties":{"a":{"x-countersign":{"widgets":"area"}}}}"#,
            #"/properties/a: The hint "widgets" under x-countersign"#
        ),
        (
            #"{"type":"object","properties":{"a":{"x-countersign":{"widget":"slider"}}}}"#,
            #"/properties/a: The hint "widget: slider" under x-countersign"#
        ),
        (
            #"{"type":"object","properties":{"a":{"x-countersign":{"reviewers":["ada"]}}}}"#,
            #"/properties/a: The hint "reviewers" counts for the whole schema alone"#
        ),
        (
            #"{"type":"object","properties":{"a":{"type":"string","x-rows":3}}}"#,
            #"/properties/a/x-rows: The keyword "x-rows""#
        ),
    ])
    func `notes what the author may want to know`(schema: String, start: String) throws {
        let notes = try Form(schema: try JSONDocument(schema).root).notes
        #expect(notes.count == 1)
        #expect(notes.first.map { "\($0.pointer): \($0.message)" }?.hasPrefix(start) == true)
    }

    @Test func `has nothing to note of a schema from Prefect`() throws {
        let document = try JSONDocument(
            """
            {"additionalProperties":false,"properties":{"number_of_users":{"default":2,"title":"Number Of Users",
            "type":"integer","position":0}},"title":"UserInput","type":"object"}
            """)
        #expect(try Form(schema: document.root).notes == [])
    }

    @Test func `preselects only what the run or the schema gives`() throws {
        let document = try JSONDocument(
            """
            {"type":"object","required":["a","c"],"properties":{"a":{"enum":["x","y"]},"b":{"enum":["x","y"],"default":"y"},
            "c":{"type":"boolean"},"d":{"enum":["x","y"]},"e":{"enum":[1,2,3,4,5]}}}
            """)
        let form = try Form(schema: document.root)
        let chosen = form.sheet().fields.map { field -> [String] in
            guard case .choices(let choices, _) = field.control else { return [] }
            return choices.filter(\.isChosen).map(\.label)
        }
        #expect(chosen == [[], ["y"], [], ["None"], ["None"]])
    }

    @Test func `survives references in a circle and towers of unions`() throws {
        let tower = (0..<40).reduce(JSONValue.object([("type", .string("integer"))])) { inner, _ in
            .object([("anyOf", .array([inner, .object([("type", .string("null"))])]))])
        }
        let schema = JSONValue.object([("type", .string("object")), ("properties", .object([("a", tower)]))])
        #expect(try Form(schema: schema).first.map { Outline($0).description } == #"v/a code """#)
        #expect(throws: FormError.self) {
            try Form(schema: try JSONDocument(##"{"$ref":"#"}"##).root)
        }
    }
}
