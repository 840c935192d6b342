import JSON
import Testing

struct JSONDocumentTests {
    @Test(arguments: [
        "1.10", "1e400", "9007199254740993", "-0", "1E+2", "[]", "{}", "null", "true", "false", #""""#,
        #"{"b":[1,{"a":null}],"a":"é\n\"\\","":[[],{}]}"#, #""\u0000\u001f""#, #""😀\b\f\t\r""#,
    ])
    func `keeps digits and key order`(text: String) throws {
        #expect(try JSONDocument(text).root.text == text)
    }

    @Test(arguments: [
        (#""\/""#, #""/""#), (#""\u00e9\uD83D\uDE00""#, #""é😀""#), (#""\u000A\u001F""#, #""\n\u001f""#),
        (" [ 1 ,\r\n\t2 ] ", "[1,2]"), (#"{"\u0061":1}"#, #"{"a":1}"#),
    ])
    func `writes without spaces and needless escapes`(text: String, compact: String) throws {
        #expect(try JSONDocument(text).root.text == compact)
    }

    @Test func `writes one element or member a line`() throws {
        let value = try JSONDocument(#"{"a":[1,{"b":[]}],"c":{},"d":"x"}"#).root
        #expect(
            value.prettyText == """
                {
                  "a": [
                    1,
                    {
                      "b": []
                    }
                  ],
                  "c": {},
                  "d": "x"
                }
                """)
    }

    @Test(arguments: 0..<20)
    func `refuses a control character anywhere in a string`(place: Int) {
        for control in UInt8(0)..<0x20 {
            var bytes = Array("\"abcdefghijklmnopqrst and on\"".utf8)
            bytes[place + 1] = control
            let error = #expect(throws: JSONError.self) { try JSONDocument(bytes: bytes) }
            #expect(error?.reason == .controlCharacter(control))
            #expect(error?.byteOffset == place + 1)
        }
    }

    @Test(arguments: 0..<24)
    func `finds the end of strings of any length`(length: Int) throws {
        let plain = String(repeating: "x", count: length)
        let value = try JSONDocument("[\"\(plain)\",\"\(plain)é\",\"\(plain)\\n\",\"\(plain)\"]").root
        #expect(value.elements.map(\.string) == [plain, plain + "é", plain + "\n", plain])
    }

    @Test(
        arguments: [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
            [0xE2, 0x82], [0xE2, 0x82, 0x28], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
            [0xF0, 0x9F, 0x98],
            [0xF0, 0x9F, 0x98, 0x41], [0xF5, 0x80, 0x80, 0x80], [0xFF],
        ] as [[UInt8]])
    func `refuses what is not UTF-8`(bytes: [UInt8]) {
        #expect(!accepts([0x22] + bytes + [0x22]))
        #expect(!accepts([0x22] + bytes))
    }

    @Test func `accepts every Unicode scalar, and counts it as one`() throws {
        for start in stride(from: UInt32(0x80), through: 0x10FFFF, by: 0x1000) {
            let scalars = (start..<min(start + 0x1000, 0x110000)).compactMap(Unicode.Scalar.init)
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            let value = try JSONDocument("\"" + String(text) + "\"").root
            #expect(value.string.map { Array($0.unicodeScalars) } == scalars)
            #expect(value.withUnsafeTape { tape, index in tape[index].scalarCount } == scalars.count)
        }
    }

    @Test(arguments: [(64, true), (65, false), (100_000, false)])
    func `takes 64 levels`(depth: Int, isTaken: Bool) {
        #expect(
            accepts(Array(repeating: 0x5B, count: depth) + Array(repeating: 0x5D, count: depth)) == isTaken)
    }

    @Test func `never goes deeper than 1,000 levels, whatever it is told`() {
        let text = Array(repeating: UInt8(0x5B), count: 1_001) + Array(repeating: 0x5D, count: 1_001)
        #expect(!accepts(text, JSONOptions(maxDepth: .max)))
    }

    @Test func `bounds bytes and nodes`() {
        #expect(accepts(Array("[1,2]".utf8), JSONOptions(maxBytes: 5, maxNodes: 3)))
        #expect(!accepts(Array("[1,2]".utf8), JSONOptions(maxBytes: 4)))
        #expect(!accepts(Array("[1,2]".utf8), JSONOptions(maxNodes: 2)))
        #expect(!accepts(Array("1".utf8), JSONOptions(maxNodes: 0)))
        #expect(!accepts([]))
    }

    @Test(arguments: [1, 7, 8, 9, 100, 10_000])
    func `makes room for the densest text`(count: Int) throws {
        let text = "[" + Array(repeating: "[]", count: count).joined(separator: ",") + "]"
        #expect(try JSONDocument(text).root.text == text)
        let digits = "[" + Array(repeating: "1", count: count).joined(separator: ",") + "]"
        #expect(try JSONDocument(digits).root.text == digits)
    }

    private func accepts(_ bytes: [UInt8], _ options: JSONOptions = .strict) -> Bool {
        (try? JSONDocument(bytes: bytes, options: options)) != nil
    }
}
