import JSON
import MicroHTTPD
import Pages
import RunStore
import Templates
import Testing

@testable import WebhookReceiver

@Suite struct RouteTests {
    private let portal: Fixture

    init() throws {
        portal = try Fixture()
    }

    @Test func `says that it lives, is ready, and what waits`() async throws {
        _ = try await portal.pausedRun()
        #expect(try await portal.send(.get, "/healthz").text == "ok\n")
        #expect(try await portal.send(.get, "/readyz").text == "ready\n")
        #expect(try await portal.send(.get, "/metrics").text.contains("\ncountersign_pauses_waiting 1\n"))
    }

    @Test(arguments: ["/", "/submissions", "/receipts/x", "/api/runs", "/healthz", "/metrics", "/r/x.html"])
    func `no GET or HEAD changes anything`(target: String) async throws {
        let (run, token) = try await portal.pausedRun()
        let before = try await portal.store.ledger(after: 0)
        for method in [HTTPMethod.get, .head] {
            _ = try await portal.send(method, "\(target)?_token=\(token)&v%2Fcount=3&status=paused")
        }
        #expect(try await portal.store.ledger(after: 0) == before)
        #expect(try await portal.embedded.run(run.id)?.status == .paused)
    }

    @Test func `a body that is too long is refused with a page, and to a program with a problem`() throws {
        func refusal(_ accept: String) -> HTTPResponse {
            portal.receiver.response(to: .bodyTooLarge, HTTPHeaders([(name: "Accept", value: accept)]))
        }
        let page = refusal("text/html")
        #expect(page.status == 413 && page.headers["Content-Type"] == "text/html; charset=utf-8")
        #expect(page.text.contains("<h1>Too large</h1>") && page.text.contains("Nothing was taken"))
        #expect(page.headers["Content-Security-Policy"] != nil)
        let problem = refusal("application/json")
        #expect(problem.status == 413 && problem.headers["Content-Type"] == "application/problem+json")
    }

    @Test func `names the methods that an address takes`() async throws {
        let response = try await portal.send(.get, "/submissions")
        #expect(response.status == 405)
        #expect(response.headers["Allow"] == "POST")
    }

    @Test func `every answer carries the security headers`() async throws {
        for target in ["/", "/healthz", "/receipts/x", "/submissions"] {
            let headers = try await portal.send(.get, target).headers
            #expect(headers["X-Content-Type-Options"] == "nosniff")
            #expect(headers["Referrer-Policy"] == "strict-origin")
            let policy = try #require(headers["Content-Security-Policy"])
            for part in [
                "default-src 'none';", "script-src 'self';", "connect-src 'self';", "frame-ancestors 'none'",
            ] {
                #expect(policy.contains(part), "\(part)")
            }
            #expect(!policy.contains("unsafe"))
        }
    }

    @Test func `serves the stylesheet that its pages name`() async throws {
        let response = try await portal.send(.get, "/\(portal.assets.stylesheet.fileName)")
        #expect(response.status == 200)
        #expect(response.text == portal.assets.stylesheet.text)
        #expect(try await portal.send(.get, "/nowhere").text.contains(portal.assets.stylesheet.fileName))
    }

    @Test func `serves the script that its forms name`() async throws {
        let response = try await portal.send(.get, "/\(portal.assets.script.fileName)")
        #expect(response.status == 200)
        #expect(response.text == portal.assets.script.text)
        #expect(response.headers["Content-Type"]?.contains("javascript") == true)
        let (_, token) = try await portal.pausedRun()
        let page = try await portal.post([("_token", token), ("v/count", "x"), ("v/note", "")]).text
        #expect(page.contains("src=\"\(portal.assets.script.fileName)\" defer"))
    }
}
