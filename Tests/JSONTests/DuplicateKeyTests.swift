import JSON
import Testing

struct DuplicateKeyTests {
    @Test(arguments: [
        #"{"a":1,"a":2}"#, #"{"a":1,"b":{"x":[1]},"\u0061":2}"#, #"{"":1,"":1}"#, #"[{"k":{},"k":{}}]"#,
    ])
    func `refuses a key named twice`(text: String) {
        #expect(throws: JSONError.self) { try JSONDocument(text) }
    }

    @Test(arguments: [
        (#"{"a":1,"a":2}"#, #"{"a":2}"#),
        (#"{"a":{"x":[1]},"b":[{}],"\u0061":{"y":[2,3]},"c":0}"#, #"{"b":[{}],"a":{"y":[2,3]},"c":0}"#),
        (#"{"a":1,"a":2,"a":3}"#, #"{"a":3}"#),
        (#"{"o":{"a":1,"a":{"b":1,"b":2}},"p":[4]}"#, #"{"o":{"a":{"b":2}},"p":[4]}"#),
    ])
    func `keeps the last one where told to`(text: String, kept: String) throws {
        let value = try JSONDocument(text, options: JSONOptions(duplicateKeys: .keepLast)).root
        #expect(value.text == kept)
        #expect(try JSONDocument(kept).root == value)
        #expect(JSONValue.array([value])[0]?.text == kept)
    }

    @Test(arguments: [1, 2, 8, 20, 64, 65, 1_000])
    func `tells keys apart in objects of any size`(count: Int) throws {
        let members = (0..<count).map { "\"key \($0)\":\($0)" }
        let value = try JSONDocument("{" + members.joined(separator: ",") + "}").root
        for number in 0..<count { #expect(value["key \(number)"]?.int == number) }
        #expect(value["key \(count)"] == nil)
        for again in Set([0, count / 2, count - 1]) {
            let text = "{" + (members + [members[again]]).joined(separator: ",") + "}"
            #expect(throws: JSONError.self) { try JSONDocument(text) }
        }
    }

    @Test func `holds precomposed and decomposed letters for two keys`() throws {
        let value = try JSONDocument("{\"é\":1,\"e\u{301}\":2}").root
        #expect(value.count == 2)
        #expect(value["é"]?.int == 1)
        #expect(value["e\u{301}"]?.int == 2)
    }
}
