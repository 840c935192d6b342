import Foundation
import MicroHTTPD
import RunStore
import Runs
import Testing
import Tokens

@testable import WebhookReceiver

@Suite struct AccessTests {
    private static let words = "correct horse battery"
    private static let reviewers = PersonalAnswerTests.reviewers
    private static let password = ("Authorization", "Basic \(Data("me:\(words)".utf8).base64EncodedString())")
    private static let proxied = Access(reviewers: reviewers, userHeader: "X-Forwarded-User")

    /// What a trusted proxy's socket has in place of an address.
    private static let proxy = ""

    @Test(arguments: ["/", "/r/x.html", "/p/x/y.html", "/receipts/none", "/index.html"])
    func `a passphrase stands before every page`(target: String) async throws {
        let portal = try Fixture(access: try Self.locked(), servesSite: true)
        let refused = try await portal.send(.get, target)
        #expect(refused.status == 401)
        #expect(refused.headers["WWW-Authenticate"] == #"Basic realm="Countersign", charset="UTF-8""#)
        #expect(try await portal.send(.get, target, headers: [Self.password]).status == 404)
    }

    @Test func `a passphrase stands before answers, and not before programs and watchers`() async throws {
        let portal = try Fixture(access: try Self.locked())
        let (run, token) = try await portal.pausedRun()
        let form = [("_token", token), ("v/count", "3"), ("v/note", "")]
        #expect(try await portal.post(form).status == 401)
        #expect(try await portal.store.pause(run.pause)?.state == .open)
        for target in ["/healthz", "/readyz", "/metrics"] {
            #expect(try await portal.send(.get, target).status == 200)
        }
        #expect(try await portal.api(.get, "/api/runs").status == 200)
        #expect(try await portal.post(form, headers: [Self.password]).status == 303)
    }

    @Test func `what lies in the site is given at once to those alone who may have it`() async throws {
        let open = try Fixture(servesSite: true)
        try open.put("r/a.html", "page")
        #expect(try open.atOnce("/r/a.html") == nil, "not before it is known where something was saved")
        #expect(try await open.send(.get, "/r/a.html").status == 200)
        #expect(try open.atOnce("/r/a.html")?.status == 200)
        let locked = try Fixture(access: try Self.locked(), servesSite: true)
        try locked.put("r/a.html", "page")
        #expect(try await locked.send(.get, "/r/a.html", headers: [Self.password]).status == 200)
        #expect(try locked.atOnce("/r/a.html") == nil)
        let response = try #require(try locked.atOnce("/r/a.html", [Self.password]))
        #expect(response.status == 200 && response.headers["Cache-Control"] == "private, no-cache")
    }

    @Test func `a user's name counts from the proxy alone`() async throws {
        let portal = try Fixture(access: Self.proxied, servesSite: true)
        try portal.put("r/a.html", "page")
        func status(_ names: [String], from peer: String) async throws -> Int {
            try await portal.send(
                .get, "/r/a.html", headers: names.map { ("X-Forwarded-User", $0) }, from: peer
            ).status
        }
        #expect(try await status(["bob"], from: Self.proxy) == 200)
        #expect(try await status(["stranger@example.org"], from: Self.proxy) == 200)
        #expect(try await status(["bob"], from: "203.0.113.9") == 403)
        #expect(try await status([], from: Self.proxy) == 403)
        for name in ["", "  ", "a\u{202E}b", String(repeating: "a", count: 255)] {
            #expect(try await status([name], from: Self.proxy) == 403, "\(name)")
        }
    }

    @Test func `a reviewer's folder is for that reviewer alone, and the front leads there`() async throws {
        let portal = try Fixture(access: Self.proxied, servesSite: true)
        let folder = portal.keys.folder(of: PersonalAnswerTests.ada.link)
        try portal.put("p/\(folder)/index.html", "for Ada")
        try portal.put("index.html", "for all")
        func get(_ target: String, as user: String) async throws -> HTTPResponse {
            try await portal.send(.get, target, headers: [("X-Forwarded-User", user)], from: Self.proxy)
        }
        #expect(try await get("/p/\(folder)/index.html", as: "ADA@example.org").status == 200)
        #expect(try await get("/p/\(folder)/index.html", as: "bob").status == 403)
        #expect(try await get("/p/\(folder)/", as: "stranger").status == 403)
        #expect(try await get("/p", as: "ada").status == 403)
        let front = try await get("/", as: "ada")
        #expect(front.status == 302 && front.headers["Location"] == "p/\(folder)/")
        #expect(try await get("/", as: "stranger").status == 200)
        #expect(try await get("/index.html", as: "ada").status == 200)
        #expect(try portal.atOnce("/p/\(folder)/", [("X-Forwarded-User", "bob")], from: Self.proxy) == nil)
    }

    @Test func `whom the proxy names answers in that name, and nobody with another's page`() async throws {
        let portal = try Fixture(access: Self.proxied)
        let (run, token) = try await portal.pausedRun()
        let form = [("_token", token), ("_by", "Eve"), ("v/count", "3"), ("v/note", "")]
        let stranger = [("X-Forwarded-User", "stranger")]
        #expect(try await portal.post(form, headers: stranger, from: Self.proxy).status == 303)
        #expect(
            try await portal.store.pause(run.pause)?.decision?.reviewer
                == Reviewer(name: "stranger", id: "stranger", proof: .proxy))

        let personal = try await portal.pausedRun(audience: Audience(reviewers: ["ada", "bob"])).run
        let pause = try #require(try await portal.store.pause(personal.pause))
        let adas = portal.keys.seal(
            FormToken(
                for: PersonalAnswerTests.ada, among: Self.reviewers, pausedRun: pause.pausedRun,
                shown: pause.shown))
        let answer = [("_token", adas), ("v/count", "3"), ("v/note", "")]
        for user in ["bob", "stranger"] {
            let response = try await portal.post(
                answer, headers: [("X-Forwarded-User", user)], from: Self.proxy)
            #expect(response.status == 403)
        }
        let taken = try await portal.post(answer, headers: [("X-Forwarded-User", "ada")], from: Self.proxy)
        #expect(taken.status == 303)
        let receipt = "/" + (taken.headers["Location"] ?? "")
        func status(_ user: String) async throws -> Int {
            try await portal.send(.get, receipt, headers: [("X-Forwarded-User", user)], from: Self.proxy)
                .status
        }
        #expect(try await status("ada") == 200)
        #expect(try await status("bob") == 200)
        #expect(try await status("eve") == 403)
        #expect(try await status("stranger") == 403)
    }

    @Test(
        arguments: [
            ([("Sec-Fetch-Site", "cross-site")], false),
            ([("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site")], false),
            ([("Origin", "https://evil.example")], false), ([("Origin", "null")], false),
            ([("Origin", "https://portal.example"), ("Origin", "https://evil.example")], false),
            ([("Origin", "https://portal.example:8443")], false),
            ([("Origin", "https://portal.example.evil.example")], false),
            ([("Origin", "https://evil.example"), ("Sec-Fetch-Site", "same-site")], false),
            ([("Origin", "https://pages.example"), ("Sec-Fetch-Site", "cross-site")], true),
            ([("Origin", "https://answers.example")], true),
            ([("Origin", "https://portal.example:8080"), ("Sec-Fetch-Site", "same-origin")], true),
            ([("Origin", "https://portal.example:8080")], true),
            ([("Sec-Fetch-Site", "same-origin")], true), ([], true),
        ] as [([(String, String)], Bool)])
    func `another site's page answers in nobody's name`(headers: [(String, String)], isOurs: Bool)
        async throws
    {
        let addresses = PublicAddresses(
            site: "https://Pages.example:443/site", receiver: "https://answers.example/x")
        for (access, credential) in [
            (try Self.locked(), Self.password), (Self.proxied, ("X-Forwarded-User", "ada")),
        ] {
            let portal = try Fixture(addresses: addresses, access: access)
            let (run, token) = try await portal.pausedRun()
            let response = try await portal.post(
                [("_token", token), ("v/count", "3"), ("v/note", "")],
                headers: [("Host", "portal.example:8080"), credential] + headers, from: Self.proxy)
            #expect(response.status == (isOurs ? 303 : 403))
            #expect(try await portal.store.pause(run.pause)?.decision == nil || isOurs)
        }
        let open = try Fixture(addresses: addresses)
        let (_, token) = try await open.pausedRun()
        let form = [("_token", token), ("v/count", "3"), ("v/note", "")]
        #expect(try await open.post(form, headers: headers).status == 303)
    }

    private static func locked() throws -> Access {
        Access(reviewers: reviewers, passphrase: try Passphrase(words, source: "passphrase"))
    }
}

extension Fixture {
    /// A file of the site.
    func put(_ name: String, _ text: String) throws {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// What comes without waiting.
    func atOnce(
        _ target: String, _ headers: [(String, String)] = [], from peer: String = "127.0.0.1"
    ) throws -> HTTPResponse? {
        let request = HTTPRequest(
            method: .get, target: target, headers: HTTPHeaders(headers.map { (name: $0, value: $1) }),
            remoteAddress: peer, trusting: Self.proxies)
        return receiver.respondAtOnce(to: try #require(request))
    }
}
