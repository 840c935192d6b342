import Foundation
import MicroHTTPD
import Testing

/// A folder of its own with a page, a big file, and things beside and below it that must not be served.
final class Site: Sendable {
    let place: URL
    let files: StaticFiles

    init() throws {
        let manager = FileManager.default
        place = manager.temporaryDirectory.appendingPathComponent("site-\(UUID().uuidString)")
        let root = place.appendingPathComponent("site")
        try manager.createDirectory(
            at: root.appendingPathComponent("p/.git"), withIntermediateDirectories: true)
        for (name, text) in [
            ("secret.txt", "secret"), ("site/index.html", "<p>index"), ("site/p/index.html", "<p>folder"),
            ("site/p/a b.css", "0123456789"), ("site/.hidden", "secret"), ("site/p/.git/config", "secret"),
            ("site/empty.txt", ""), ("site/big.bin", Site.big), ("site/noext", "x"),
        ] {
            try text.write(to: place.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
        try manager.createSymbolicLink(
            atPath: root.appendingPathComponent("link.txt").path, withDestinationPath: "../secret.txt")
        try manager.createSymbolicLink(
            atPath: root.appendingPathComponent("up").path, withDestinationPath: "..")
        mkfifo(root.appendingPathComponent("pipe").path, 0o600)
        files = try StaticFiles(root: root.path)
    }

    deinit {
        try? FileManager.default.removeItem(at: place)
    }

    static let big = (0..<30_000).map { "line \($0)" }.joined(separator: "\n")

    /// Sends requests over one connection to a server of these files; where no file is, the answer is 404.
    func ask(_ requests: [String]) async throws -> [Answer?] {
        let files = files
        let server = try makeServer { files.response(to: $0) ?? HTTPResponse(status: 404, text: "nothing") }
        let answers = try await onThread {
            let client = try Client(port: server.port)
            return requests.map { request in
                client.send(request.replacing("\n", with: "\r\n") + "\r\nHost: x\r\n\r\n")
                return client.receive(hasBody: !request.hasPrefix("HEAD"))
            }
        }
        await server.stop()
        return answers
    }

    func get(_ target: String, _ fields: String = "") async throws -> Answer? {
        try await ask(["GET \(target) HTTP/1.1\(fields.isEmpty ? "" : "\n" + fields)"])[0]
    }
}

@Suite(.timeLimit(.minutes(2)))
struct StaticFilesTests {
    @Test(arguments: [
        ("/", "<p>index", "text/html; charset=utf-8"),
        ("/index.html", "<p>index", "text/html; charset=utf-8"),
        ("/?x=1", "<p>index", "text/html; charset=utf-8"), ("/p/", "<p>folder", "text/html; charset=utf-8"),
        ("/p/a%20b.css", "0123456789", "text/css; charset=utf-8"),
        ("/empty.txt", "", "text/plain; charset=utf-8"),
        ("/noext", "x", "application/octet-stream"), ("/big.bin", Site.big, "application/octet-stream"),
    ])
    func `sends a file with its type`(target: String, body: String, type: String) async throws {
        let answer = try await Site().get(target)
        #expect(answer == Answer(status: 200, body: body))
        #expect(answer?["content-type"] == type)
    }

    @Test(arguments: [
        "/nothing", "/p/nothing", "/index.html/", "/index.html/x", "//index.html", "/p//", "/.hidden",
        "/p/.git/config",
        "/link.txt", "/up/secret.txt", "/up/site/index.html", "/pipe", "/secret.txt", "/..%5Csecret.txt",
        "/" + String(repeating: "a", count: 300),
    ])
    func `finds nothing outside its folder and no link, pipe or hidden file`(target: String) async throws {
        #expect(try await Site().get(target) == Answer(status: 404, body: "nothing"))
    }

    @Test(arguments: [
        "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/p/../../secret.txt", "/%00",
    ])
    func `never sees a target that climbs`(target: String) async throws {
        #expect(try await Site().get(target)?.status == 400)
    }

    @Test func `leads from a folder's name to the folder`() async throws {
        let answer = try await Site().get("/p?x=1")
        #expect(answer == Answer(status: 301, body: ""))
        #expect(answer?["location"] == "./p/")
    }

    @Test func `sends the head alone for HEAD`() async throws {
        let answer = try await Site().ask(["HEAD /p/ HTTP/1.1"])[0]
        #expect(answer?.status == 200)
        #expect(answer?["content-length"] == "9")
    }

    @Test func `tells a client that its version is current`() async throws {
        let site = try Site()
        let first = try await site.get("/p/")
        let tag = try #require(first?["etag"])
        let date = try #require(first?["last-modified"])
        let conditions = [
            "If-None-Match: \(tag)", "If-None-Match: \"x\", W/\(tag)", "If-None-Match: *",
            "If-Modified-Since: \(date)",
            "If-Modified-Since: Fri, 31 Dec 2100 23:59:59 GMT",
        ]
        let current = try await site.ask(conditions.map { "GET /p/ HTTP/1.1\n\($0)" })
        #expect(current.map(\.?.status) == conditions.map { _ in 304 })
        #expect(current.map { $0?["etag"] } == conditions.map { _ in tag })
        #expect(current.map { $0?["content-length"] } == conditions.map { _ in "9" })
    }

    @Test func `sends the file when the client's version is another or cannot be read`() async throws {
        let site = try Site()
        let date = try #require(try await site.get("/p/")?["last-modified"])
        let conditions = [
            "If-None-Match: \"x\"", "If-None-Match: \"x\"\nIf-Modified-Since: \(date)",
            "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT", "If-Modified-Since: never",
            "If-Modified-Since: 1",
            "If-Modified-Since: Sun, 99 Nov 2099 08:49:37 GMT",
            "If-Modified-Since: Sun, 06 Nov 2099 8:49 GMT",
        ]
        let answers = try await site.ask(conditions.map { "GET /p/ HTTP/1.1\n\($0)" })
        #expect(answers == conditions.map { _ in Answer(status: 200, body: "<p>folder") })
    }

    @Test func `gives a replaced file another tag`() async throws {
        let site = try Site()
        let before = try await site.get("/p/")?["etag"]
        let page = site.place.appendingPathComponent("site/p/index.html")
        try "<p>FOLDER".write(to: page, atomically: true, encoding: .utf8)
        let after = try await site.get("/p/", "If-None-Match: \(before ?? "")")
        #expect(after == Answer(status: 200, body: "<p>FOLDER"))
        #expect(after?["etag"] != before)
    }

    @Test(
        arguments: [
            ("bytes=0-0", 206, "0", "bytes 0-0/10"), ("bytes=2-4", 206, "234", "bytes 2-4/10"),
            ("bytes=7-", 206, "789", "bytes 7-9/10"), ("bytes=-3", 206, "789", "bytes 7-9/10"),
            ("bytes=-99", 206, "0123456789", "bytes 0-9/10"), ("bytes=8-99", 206, "89", "bytes 8-9/10"),
            ("bytes=9-99999999999999999999999", 206, "9", "bytes 9-9/10"),
            ("Bytes= 1 - 2 ", 206, "12", "bytes 1-2/10"),
            ("bytes=10-", 416, "", "bytes */10"), ("bytes=10-10", 416, "", "bytes */10"),
            ("bytes=-0", 416, "", "bytes */10"),
            ("bytes=99999999999999999999999-", 416, "", "bytes */10"),
            ("bytes=4-2", 200, "0123456789", nil), ("bytes=", 200, "0123456789", nil),
            ("bytes=-", 200, "0123456789", nil),
            ("bytes=a-b", 200, "0123456789", nil), ("bytes=1-2,4-5", 200, "0123456789", nil),
            ("lines=1-2", 200, "0123456789", nil), ("bytes=+1-2", 200, "0123456789", nil),
        ] as [(String, Int, String, String?)])
    func `sends one range`(range: String, status: Int, body: String, content: String?) async throws {
        let answer = try await Site().get("/p/a%20b.css", "Range: \(range)")
        #expect(answer == Answer(status: status, body: body))
        #expect(answer?["content-range"] == content)
    }

    @Test func `sends a range of a big file, and of an empty one nothing`() async throws {
        let answers = try await Site().ask([
            "GET /big.bin HTTP/1.1\nRange: bytes=100-200099", "GET /empty.txt HTTP/1.1\nRange: bytes=0-",
        ])
        let part = String(decoding: Array(Site.big.utf8)[100..<200_100], as: UTF8.self)
        #expect(answers == [Answer(status: 206, body: part), Answer(status: 416, body: "")])
    }

    @Test func `sends a range only of the version that the client has`() async throws {
        let site = try Site()
        let first = try await site.get("/p/a%20b.css")
        let tag = try #require(first?["etag"])
        let date = try #require(first?["last-modified"])
        let answers = try await site.ask(
            [tag, date, "W/\(tag)", "\"x\"", "Sun, 06 Nov 1994 08:49:37 GMT"].map {
                "GET /p/a%20b.css HTTP/1.1\nRange: bytes=1-2\nIf-Range: \($0)"
            })
        #expect(answers.map(\.?.status) == [206, 206, 200, 200, 200])
    }

    @Test func `leaves other methods to others`() throws {
        let request = try #require(HTTPRequest(method: .post, target: "/"))
        #expect(try Site().files.response(to: request) == nil)
    }

    @Test func `says why it cannot serve a folder`() {
        #expect(
            throws: HTTPServerError.cannotOpenFolder(
                path: "/nothing/here", reason: "No such file or directory")
        ) {
            try StaticFiles(root: "/nothing/here")
        }
    }
}
