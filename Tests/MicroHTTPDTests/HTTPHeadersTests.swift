import MicroHTTPD
import Testing

@Suite
struct HTTPHeadersTests {
    @Test func `finds a field whatever its case and keeps the order`() {
        let headers = HTTPHeaders([("Content-Type", "a"), ("X-One", "1"), ("x-two", "")])
        #expect(headers["content-TYPE"] == "a")
        #expect(headers.fields.map(\.name) == ["Content-Type", "X-One", "x-two"])
        #expect(headers.values("X-Two") == [""])
        #expect(headers["X-Three"] == nil)
    }

    @Test func `sets a field in place of those of its name`() {
        var headers = HTTPHeaders([("A", "1"), ("B", "2")])
        let isSet = headers.set("a", to: "3")
        #expect(isSet)
        #expect(headers == HTTPHeaders([("B", "2"), ("a", "3")]))
    }

    @Test(arguments: [
        ("A", "x\r\nB: 1"), ("A", "x\n"), ("A", "\r"), ("A", "\u{0}"), ("A", "a\tb"), ("A", "\u{7F}"),
        ("", "x"),
        ("A B", "x"), ("A:", "x"), ("A\r\nB", "x"), ("é", "x"),
    ])
    func `refuses what could end a line`(name: String, value: String) {
        var headers = HTTPHeaders()
        let isSet = headers.set(name, to: value)
        #expect(!isSet)
        #expect(headers == HTTPHeaders())
    }
}
