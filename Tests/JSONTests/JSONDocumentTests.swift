import JSON
import Testing

struct JSONDocumentTests {
    @Test(arguments: [
        "1.10", "1e400", "9007199254740993", "-0", "[]", "{}", #"{"b":[1,{"a":null}],"a":"é\n\"\\"}"#,
    ])
    func `keeps digits and key order`(text: String) throws {
        #expect(try JSONDocument(text).root.text == text)
    }
}
