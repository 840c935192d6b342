import MicroHTTPD
import Testing

@Suite
struct HTTPRequestTests {
    @Test(
        arguments: [
            ("/", []), ("/?", []), ("/a", ["a"]), ("/a/", ["a", ""]), ("//", ["", ""]),
            ("/%41%C3%A9+%25", ["Aé+%"]),
            ("/...", ["..."]), ("/a%3Fb?c", ["a?b"]),
        ] as [(String, [String])])
    func `decodes each segment of the path on its own`(target: String, segments: [String]) throws {
        let request = try #require(HTTPRequest(method: .get, target: target))
        #expect(request.segments == segments)
        #expect(request.target == target)
    }

    @Test func `reads the query and the path`() throws {
        let request = try #require(HTTPRequest(method: .get, target: "/a%20b?x=1&&y=%26+%3D=&x=2&z"))
        #expect(request.path == "/a%20b")
        #expect(request.query.map(\.name) == ["x", "y", "x", "z"])
        #expect(request.query.map(\.value) == ["1", "& ==", "2", ""])
        #expect(request.queryValue("x") == "1")
        #expect(request.queryValue("w") == nil)
    }
}
