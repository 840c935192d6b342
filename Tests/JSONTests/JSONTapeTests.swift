import JSON
import Testing

struct JSONTapeTests {
    @Test func `lays a document out flat`() throws {
        let value = try JSONDocument(#"{"a":[1,{"b":"x\n"}],"c":true}"#).root
        let kinds = value.withUnsafeTape { tape, index in
            (index..<tape.next(after: index)).map { tape.kind($0) }
        }
        #expect(kinds == [.object, .string, .array, .number, .object, .string, .string, .string, .boolean])
        value.withUnsafeTape { tape, index in
            #expect(tape.next(after: index) == 9)
            #expect(tape.next(after: 2) == 7)
            #expect(tape[2].count == 2)
            #expect(tape[1].keyHash == JSONHash.of("a"))
            #expect(String(decoding: tape.raw(6), as: UTF8.self) == #"x\n"#)
            #expect(tape[6].hasEscapes)
            #expect(tape.withUnescaped(6) { Array($0) } == Array("x\n".utf8))
            #expect(tape[8].bool)
        }
    }

    @Test(arguments: [
        ("0", true, 0, 0), ("-12", true, -12, 0), ("1.10", false, 110, -2), ("1e3", false, 1, 3),
        ("-2.5E-3", false, -25, -4),
        ("999999999999999999", true, 999_999_999_999_999_999, 0),
    ])
    func `decides small numbers when parsing`(
        text: String, isInteger: Bool, significand: Int64, exponent: Int
    ) throws {
        let node = try JSONDocument(text).root.withUnsafeTape { $0[$1] }
        #expect(node.isSmall)
        #expect(node.isIntegerSyntax == isInteger)
        #expect(node.significand == significand)
        #expect(node.exponent == exponent)
    }

    @Test(arguments: ["1000000000000000000", "1e10000", "0.0000000000000000001"])
    func `leaves other numbers to their digits`(text: String) throws {
        #expect(try JSONDocument(text).root.withUnsafeTape { !$0[$1].isSmall })
    }

    @Test(arguments: [
        "", "a", "name", "a key of 12", "exactly sixteen!", "a key of more than sixteen bytes", "é\n\"😀",
    ])
    func `finds members by hash and bytes`(key: String) throws {
        let value = try JSONDocument(
            JSONValue.object([("other", .int(1)), (key, .int(2)), ("z", .int(3))]).text
        ).root
        var copy = key
        let found = copy.withUTF8 { bytes in
            value.withUnsafeTape { tape, index in
                tape.member(bytes, hash: JSONHash.of(bytes), of: index).map { tape[$0].significand }
            }
        }
        #expect(found == 2)
        #expect(value[key + "x"] == nil)
    }

    @Test func `hashes an escaped key as what it stands for`() throws {
        let value = try JSONDocument(#"{"\u006eame\/\ud83d\ude00":1}"#).root
        #expect(value["name/😀"]?.int == 1)
    }
}
