import Dispatch
import JSON
import JSONSchema
import Testing

struct SharingTests {
    private static let schema = ##"""
        {"properties":{"name":{"type":"string","pattern":"^(a|ab)+$"},"kind":{"enum":["a","b","c","d","e"]},
         "next":{"anyOf":[{"$ref":"#"},{"type":"null"}]},"sum":{"multipleOf":0.01}},
         "allOf":[{"if":{"required":["kind"]},"then":{"required":["name"]}}],"unevaluatedProperties":false}
        """##

    @Test
    func `one schema judges on many threads at once`() throws {
        let schema = try Schema(JSONDocument(Self.schema).root)
        let good = try JSONDocument(#"{"kind":"e","name":"abab","sum":1.25,"next":{"name":"a","next":null}}"#)
            .root
        let bad = try JSONDocument(#"{"kind":"e","sum":1.255,"next":{"name":"c","more":1}}"#).root
        let expected = schema.issues(in: bad)
        #expect(expected.map(\.keyword).sorted() == ["multipleOf", "pattern", "required"])
        DispatchQueue.concurrentPerform(iterations: 64) { _ in
            for _ in 0..<20 {
                #expect(schema.isValid(good))
                #expect(schema.issues(in: bad) == expected)
            }
        }
    }
}
