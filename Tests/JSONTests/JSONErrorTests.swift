import JSON
import Testing

struct JSONErrorTests {
    @Test(arguments: [
        ("", "line 1, column 1: the text ends where a value was expected."),
        ("[1,]", "line 1, column 4: found ']' where a value was expected."),
        ("[1 2]", "line 1, column 4: found '2' where ',' or ']' was expected."),
        ("{\"a\" 1}", "line 1, column 6: found '1' where ':' was expected."),
        ("{\"a\":1,}", "line 1, column 8: found '}' where a key in quotation marks was expected."),
        ("[\n  \"é😀\", x]", "line 2, column 9: found 'x' where a value was expected."),
        ("[tru]", "line 1, column 5: found ']' where true was expected."),
        ("nul", "line 1, column 4: the text ends where null was expected."),
        ("1 1", "line 1, column 3: more text follows the JSON value. Remove it: a document is one value."),
        (
            "\u{FEFF}1",
            "line 1, column 1: the text begins with a byte order mark. Save it as UTF-8 without one."
        ),
        (
            "[01]",
            "line 1, column 3: a number is digits without leading zeros, then optionally .digits and e with digits."
        ),
        ("1.", "line 1, column 3: the text ends where a digit was expected."),
        ("[1e+]", "line 1, column 5: found ']' where a digit was expected."),
        ("\"a", "line 1, column 3: the text ends where a closing quotation mark was expected."),
        (
            "\"a\nb\"",
            "line 1, column 3: a string holds the control character byte 0xA. Write it as an escape, such as \\n."
        ),
        (
            #""a\x""#,
            #"line 1, column 3: a backslash must be followed by one of "\/bfnrt or by u and four hexadecimal digits."#
        ),
        (
            #""ab\udc00""#,
            #"line 1, column 4: a surrogate escape stands alone. Write both halves, such as \ud83d\ude00."#
        ),
        (
            "{\"a\":1,\r\n \"b\":2,\"a\":3}",
            "line 2, column 8: the object names \"a\" twice. Remove one of the two."
        ),
        (
            #"{"\u0000":1,"\u0000":2}"#,
            #"line 1, column 13: the object names "\u0000" twice. Remove one of the two."#
        ),
    ])
    func `says what is wrong and where`(text: String, message: String) {
        let error = #expect(throws: JSONError.self) { try JSONDocument(text) }
        #expect(error?.description == message)
    }

    @Test func `gives the place as line, column and byte`() {
        let error = #expect(throws: JSONError.self) { try JSONDocument("{\n\"é\":?}") }
        #expect(error?.reason == .unexpectedByte(UInt8(ascii: "?"), expected: "a value"))
        #expect([error?.line, error?.column, error?.byteOffset] == [2, 5, 7])
    }

    @Test func `shows no more than the start of a key`() {
        let key = String(repeating: "k", count: 1_000)
        let error = #expect(throws: JSONError.self) { try JSONDocument("{\"\(key)\":1,\"\(key)\":1}") }
        #expect((error?.description.count ?? 0) < 200)
    }
}
