import JSON
import Testing

@testable import Forms

@Suite struct SharedFormTests {
    @Test(arguments: [
        (#"{"properties": {"approve": {"type": "boolean"}, "note": {"type": "string"}}}"#, true),
        (#"{"properties": {"tags": {"type": "array", "items": {"type": "string"}}}}"#, true),
        (#"{"properties": {"key": {"type": "string", "format": "password"}}}"#, false),
        (#"{"properties": {"in": {"properties": {"key": {"type": "string", "writeOnly": true}}}}}"#, false),
        (#"{"properties": {"scan": {"type": "string", "contentEncoding": "base64"}}}"#, false),
        (
            #"""
            {"properties": {"all": {"type": "array", "x-countersign": {"review": {}}, "items": {"properties": {
              "text": {"type": "string", "x-countersign": {"evidence": "text"}}, "right": {"type": "boolean"}}}}}}
            """#, false
        ),
    ])
    func `is for one answer to several runs but for files, secrets and things to judge`(
        schema: String, canBeShared: Bool
    ) throws {
        #expect(try Form(schema: try JSONDocument(schema).root).canBeShared == canBeShared)
    }
}
