import JSON
import Testing

struct JSONPointerTests {
    /// RFC 6901 §5.
    static let document = #"""
        {"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8}
        """#

    @Test(arguments: [
        ("", document), ("/foo", #"["bar","baz"]"#), ("/foo/0", #""bar""#), ("/", "0"), ("/a~1b", "1"),
        ("/c%d", "2"),
        ("/e^f", "3"), ("/g|h", "4"), ("/i\\j", "5"), ("/k\"l", "6"), ("/ ", "7"), ("/m~0n", "8"),
    ])
    func `finds what RFC 6901 says`(text: String, found: String) throws {
        let pointer = try #require(JSONPointer(text))
        #expect(pointer.description == text)
        #expect(try JSONDocument(Self.document).root.value(at: pointer)?.text == found)
    }

    @Test(arguments: [
        "/nope", "/foo/2", "/foo/-", "/foo/00", "/foo/01", "/foo/-1", "/foo/+0", "/foo/0/0", "/foo/", "//",
        "/foo/ 0",
        "/foo/99999999999999999999", "/foo/٠",
    ])
    func `finds nothing elsewhere`(text: String) throws {
        let pointer = try #require(JSONPointer(text))
        #expect(try JSONDocument(Self.document).root.value(at: pointer) == nil)
    }

    @Test(arguments: ["a", "0/a", "/~", "/~2", "/a~", "/~~0"])
    func `reads nothing else`(text: String) {
        #expect(JSONPointer(text) == nil)
    }

    @Test(arguments: [
        ([], ""), ([""], "/"), (["~1", "/~", "é\u{301}"], "/~01/~1~0/é\u{301}"), (["", ""], "//"),
    ])
    func `writes what it reads`(tokens: [String], text: String) {
        #expect(JSONPointer(tokens: tokens).description == text)
        #expect(JSONPointer(text)?.tokens == tokens)
    }

    @Test func `grows by names and places`() {
        #expect(JSONPointer().appending("a/b").appending(0).description == "/a~1b/0")
    }
}
