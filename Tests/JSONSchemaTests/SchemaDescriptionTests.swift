import JSON
import JSONSchema
import Testing

struct SchemaDescriptionTests {
    @Test(arguments: [
        ("true", "schema of 1 subschema"),
        ("{}", "schema of 1 subschema"),
        ("false", "schema of 1 subschema"),
        (#"{"items":{"const":"hunter2"}}"#, "schema of 2 subschemas"),
        (
            #"{"$id":"https://example.com/s","properties":{"hunter2":{"type":"null"}}}"#,
            "schema https://example.com/s of 2 subschemas"
        ),
    ])
    func `prints which schema it is, and not what it says`(_ text: String, _ description: String) throws {
        let schema = try Schema(JSONDocument(text).root)
        #expect("\(schema)" == description)
        #expect(String(reflecting: schema) == description)
        var dumped = ""
        dump(schema, to: &dumped)
        #expect(!dumped.contains("hunter2") && dumped.utf8.count < 100)
    }
}
