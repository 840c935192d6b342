import Forms
import Testing

@Suite struct FormBodyTests {
    private static func pairs(_ pairs: [(String, String)]) -> FormBody {
        FormBody(pairs: pairs.map { FormBody.Pair(name: $0.0, value: $0.1) })
    }

    @Test(arguments: [
        ("", []),
        ("a=1&b=2", [("a", "1"), ("b", "2")]),
        ("a=b=c", [("a", "b=c")]),
        ("a", [("a", "")]),
        ("=x", [("", "x")]),
        ("&&a=1&", [("a", "1")]),
        ("v%2Fx+y=%C3%A9%2B+%0D%0A", [("v/x y", "é+ \r\n")]),
        ("a=%25&a=2", [("a", "%"), ("a", "2")]),
        ("a=é", [("a", "é")]),
    ])
    func `reads a urlencoded body`(text: String, expected: [(String, String)]) throws {
        #expect(try FormBody(urlEncoded: Array(text.utf8)) == Self.pairs(expected))
    }

    @Test(arguments: [
        ("a=%", FormBodyError.badPercentEscape(atByte: 2)),
        ("a=%4", .badPercentEscape(atByte: 2)),
        ("%zz=1", .badPercentEscape(atByte: 0)),
        ("a=1&b=%u0041", .badPercentEscape(atByte: 6)),
        ("a=%4&b=1", .badPercentEscape(atByte: 2)),
        ("a=%00", .zeroByte),
        ("a%00=1", .zeroByte),
        ("a=%FF", .notUTF8),
        ("a=%C0%80", .notUTF8),
        ("a=%ED%A0%80", .notUTF8),
        ("a=1&b=2&c=3&d=4", .tooManyPairs(limit: 3)),
        ("aaaaaaaaa=1", .nameTooLong(limitInBytes: 8)),
        (String(repeating: "a", count: 65), .tooManyBytes(limit: 64)),
    ])
    func `refuses a bad urlencoded body`(text: String, error: FormBodyError) {
        let limits = FormBody.Limits(maxBytes: 64, maxPairs: 3, maxNameBytes: 8)
        #expect(throws: error) { try FormBody(urlEncoded: Array(text.utf8), limits: limits) }
    }

    @Test func `refuses raw bytes that are not UTF-8`() {
        #expect(throws: FormBodyError.notUTF8) { try FormBody(urlEncoded: [0x61, 0x3D, 0xFF]) }
        #expect(throws: FormBodyError.zeroByte) { try FormBody(urlEncoded: [0x61, 0x3D, 0x00]) }
    }

    @Test(arguments: [
        (part("form-data; name=\"v/a\"", "x\r\ny"), [("v/a", "x\r\ny")]),
        (part("form-data; name=\"a\"", "") + part("form-data;name=b", "--B"), [("a", ""), ("b", "--B")]),
        (part("form-data; name=\"%22 %0D%0a %41 a;b\"", "é"), [("\" \r\n %41 a;b", "é")]),
        (part("form-data; name=\"a\\\"", "x"), [("a\\", "x")]),
        (part("FORM-DATA; NAME=\"a\"\r\nContent-Type: text/plain", "x"), [("a", "x")]),
        ("", []),
    ])
    func `reads a multipart body`(parts: String, expected: [(String, String)]) throws {
        let body = Array((parts + "--B--\r\n").utf8)
        #expect(try FormBody(multipart: body, boundary: "B") == Self.pairs(expected))
    }

    @Test(arguments: [
        ("", FormBodyError.badMultipart("it does not begin with its boundary")),
        ("--B", .badMultipart("a boundary is not followed by a line end")),
        ("--C--", .badMultipart("it does not begin with its boundary")),
        ("--B--x", .badMultipart("text follows its last boundary")),
        ("--B\r\n\r\nx\r\n--B--", .badMultipart("a part has no name")),
        ("--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx", .badMultipart("a part has no end")),
        (part("attachment; name=\"a\"", "x"), .badMultipart("a part is no form-data")),
        (part("form-data", "x"), .badMultipart("a part has no name")),
        (
            part("form-data; name=\"a", "x"),
            .badMultipart("a Content-Disposition is not written as name=\"value\"")
        ),
        (
            part("form-data; name=\"a\"; name=\"b\"", "x"),
            .badMultipart("a Content-Disposition is not written as name=\"value\"")
        ),
        (part("form-data; name=\"a\" x", "x"), .badMultipart("text follows a Content-Disposition")),
        (
            part("form-data; name=\"u/f\"; filename*=UTF-8''x", ""),
            .badMultipart("a file's name is written as filename*")
        ),
        (
            part("form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64", "eA=="),
            .badMultipart("a part has a transfer encoding")
        ),
        (
            part("form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"", "x"),
            .badMultipart("a part has two names")
        ),
        (
            part("form-data; name=\"a\"\r\nnonsense", "x"),
            .badMultipart("a line of a part's header has no colon")
        ),
        (part("form-data; name=\"a\"", "\0"), .zeroByte),
        (part("form-data; name=\"aaaaaaaaa\"", "x"), .nameTooLong(limitInBytes: 8)),
        (
            String(repeating: part("form-data; name=\"a\"", ""), count: 4) + "--B--",
            .tooManyPairs(limit: 3)
        ),
        (
            part("form-data; name=\"a\"\r\nX: \(String(repeating: "x", count: 5_000))", "x"),
            .badMultipart("the header of a part does not end within 4096 bytes")
        ),
    ])
    func `refuses a bad multipart body`(text: String, error: FormBodyError) {
        let limits = FormBody.Limits(maxPairs: 3, maxNameBytes: 8)
        #expect(throws: error) {
            try FormBody(
                multipart: Array((text + (text.hasSuffix("\r\n") ? "--B--" : "")).utf8), boundary: "B",
                limits: limits)
        }
    }

    @Test(arguments: ["", "a\r\nb", "é", "a ", String(repeating: "b", count: 71)])
    func `refuses a boundary that cannot be one`(boundary: String) {
        #expect(throws: FormBodyError.badBoundary) {
            try FormBody(multipart: Array("--\(boundary)--".utf8), boundary: boundary)
        }
    }

    @Test func `reads a megabyte of near boundaries in linear time`() throws {
        let near = String(repeating: "\r\n--\(String(repeating: "B", count: 69))x", count: 14_000)
        let boundary = String(repeating: "B", count: 70)
        let header = "--\(boundary)\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n"
        let body = Array("\(header)\(near)\r\n--\(boundary)--".utf8)
        let read = try FormBody(multipart: body, boundary: boundary, limits: .init(maxBytes: 2 << 20))
        #expect(read["a"] == near)
    }
}

/// A part with this Content-Disposition and what follows it in its header.
private func part(_ disposition: String, _ value: String) -> String {
    "--B\r\nContent-Disposition: \(disposition)\r\n\r\n\(value)\r\n"
}
