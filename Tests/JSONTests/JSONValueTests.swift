import JSON
import Testing

struct JSONValueTests {
    let value: JSONValue

    init() throws {
        value = try JSONDocument(
            #"{"n":null,"b":true,"s":"a\tb","i":7,"d":1.50,"l":[1,[2],{"x":3},4],"o":{}}"#
        ).root
    }

    @Test func `reads each kind`() {
        #expect(value.members.map(\.key) == ["n", "b", "s", "i", "d", "l", "o"])
        #expect(
            value.members.map(\.value.kind) == [.null, .boolean, .string, .number, .number, .array, .object])
        #expect(value["n"]?.isNull == true)
        #expect(value["b"]?.bool == true)
        #expect(value["s"]?.string == "a\tb")
        #expect(value["i"]?.int == 7)
        #expect(value["d"]?.number?.lexeme == "1.50")
        #expect(value["l"]?.elements.map(\.text) == ["1", "[2]", #"{"x":3}"#, "4"])
        #expect(value["o"]?.count == 0)
    }

    @Test func `has nothing of another kind`() {
        let list = value["l"]
        #expect(value.string == nil && value.number == nil && value.int == nil && value.bool == nil)
        #expect(list?["x"] == nil)
        #expect(value[0] == nil)
        #expect(list?.members.map(\.key) == [])
        #expect(value.elements.map(\.text) == [])
        #expect(value["s"]?.elements.map(\.text) == [])
        #expect(value["s"]?.count == 0)
    }

    @Test func `finds elements by place`() {
        let list = value["l"]
        #expect([-1, 0, 2, 3, 4].map { list?[$0]?.text } == [nil, "1", #"{"x":3}"#, "4", nil])
    }

    @Test func `outlives its document`() throws {
        func inner() throws -> JSONValue? { try JSONDocument(#"{"a":[{"b":"kept"}]}"#).root["a"]?[0]?["b"] }
        #expect(try inner()?.string == "kept")
    }

    @Test(arguments: [
        ("1", "1.0"), ("-0", "0.00"), ("1e2", "100"), ("1e400", "10E+399"), ("0e9", "0"),
        (#""\u0061""#, #""a""#),
        (#"{"a":1,"b":[2]}"#, #"{"b":[2.0],"\u0061":1}"#), ("[]", " [ ] "),
        ("12345678901234567890", "1234567890123456789e1"),
        ("0.000000000000000000001", "1e-21"),
    ])
    func `is equal, and hashed alike, by JSON's rules`(one: String, other: String) throws {
        let (one, other) = (try JSONDocument(one).root, try JSONDocument(other).root)
        #expect(one == other)
        #expect(one.hashValue == other.hashValue)
    }

    @Test(arguments: [
        ("1", "true"), ("0", "false"), ("0", "null"), (#""""#, "null"), (#""1""#, "1"), ("1", "-1"),
        ("[]", "{}"),
        ("[1,2]", "[2,1]"), ("[1]", "[1,1]"), (#"{"a":1}"#, #"{"b":1}"#), (#"{"a":1}"#, #"{"a":2}"#),
        (#"{"a":1}"#, #"{"a":1,"b":1}"#), ("9007199254740992", "9007199254740993"), ("1e400", "1e401"),
        ("\"é\"", "\"e\u{301}\""), (#""one and seventeen""#, #""two and seventeen""#),
        (#""0123456789abcdef_""#, #""0123456789abcdef-""#),
        (#""01234567X9abcdefgh""#, #""01234567Y9abcdefgh""#), (#"{"a":1,"b":2}"#, #"{"a":2,"b":1}"#),
    ])
    func `is different by JSON's rules`(one: String, other: String) throws {
        let (one, other) = (try JSONDocument(one).root, try JSONDocument(other).root)
        #expect(one != other)
        #expect(one.hashValue != other.hashValue)
    }

    @Test(arguments: [
        ("1", 1), ("-0", 0), ("1.0", 1), ("1e2", 100), ("9223372036854775807", Int.max),
        ("-9223372036854775808", .min),
        ("9223372036854775808", nil), ("-9223372036854775809", nil), ("1.5", nil), ("1e400", nil),
        ("1e19", nil),
        ("0e999999999999999999999999999999999999999999999", 0),
        ("123456789012345678.0", 123_456_789_012_345_678),
    ])
    func `gives an Int only where it is exact`(text: String, int: Int?) throws {
        #expect(try JSONDocument(text).root.int == int)
    }
}
