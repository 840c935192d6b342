import Foundation
import JSON
import MicroHTTPD
import RunStore
import Runs
import Testing
import Tokens

@testable import WebhookReceiver

@Suite(.timeLimit(.minutes(2)))
struct EventsTests {
    private static let ada = KnownReviewer(id: "ada", name: "Ada")
    private static let bob = KnownReviewer(id: "bob", name: "Bob")

    private static func address(
        _ portal: Fixture, _ run: EmbeddedRun?, for reviewer: KnownReviewer? = nil, seen: String? = nil
    ) -> String {
        let ticket = EventsTicket(pause: run?.pause, reviewer: reviewer?.link.text)
        return "/events/\(portal.keys.seal(ticket))" + (seen.map { "?seen=\($0)" } ?? "")
    }

    private static func mark(_ portal: Fixture, _ run: EmbeddedRun) async throws -> String {
        try #require(try await portal.store.pause(run.pause)).mark.text
    }

    @Test func `tells an open page who answered and when, not what`() async throws {
        let portal = try Fixture()
        let (run, token) = try await portal.pausedRun()
        let seen = try await Self.mark(portal, run)
        let response = try await portal.send(.get, Self.address(portal, run, seen: seen))
        #expect(response.status == 200)
        #expect(response.headers["Content-Type"] == "text/event-stream; charset=utf-8")
        #expect(
            response.headers["X-Accel-Buffering"] == "no" && response.headers["Cache-Control"] == "no-store")
        var page = try OpenPage(response)
        _ = try await portal.post([("_token", token), ("v/count", "77"), ("v/note", ""), ("_by", "Ada")])
        let event = try #require(try await page.next())
        #expect(event.name == "state" && event.data["state"]?.string == "answered")
        #expect(event.data["over"]?.bool == true && event.data["look"]?.bool == true)
        let line = try #require(event.data["line"]?.string)
        #expect(line.hasPrefix("Ada answered on ") && !event.data.text.contains("77"))
        #expect(event.id == (try await Self.mark(portal, run)))
    }

    @Test func `a text that grows comes in place, and the form when it is whole`() async throws {
        let portal = try Fixture()
        let created = try await portal.embedded.create(
            NewRun(
                name: "write", schema: try JSONDocument(Fixture.schema).root,
                artifacts: [
                    Artifact(key: "draft", kind: .markdown, data: .string("One <b>"), isGrowing: true)
                ]))
        let seen = try await Self.mark(portal, created)
        var page = try OpenPage(try await portal.send(.get, Self.address(portal, created, seen: seen)))
        let path = "/api/runs/\(created.id)/artifacts/draft"
        #expect(try await portal.api(.put, path, body: #"{"append": " two"}"#).status == 200)
        let grown = try #require(try await page.next())
        let html = try #require(grown.data["html"]?.string)
        #expect(grown.name == "evidence" && html.contains("One &lt;b&gt; two"))
        #expect(html.contains("This is still being written."))
        #expect(try await portal.api(.put, path, body: #"{"growing": false}"#).status == 200)
        let whole = try #require(try await page.next())
        #expect(whole.name == "evidence" && whole.data["html"]?.string?.contains("still being") == false)
        let form = try #require(try await page.next())
        #expect(form.name == "form" && form.data["line"]?.string == "The form is open.")
        let text = try #require(form.data["html"]?.string)
        let token = try #require(text.firstMatch(of: #/name="_token" value="([^"]+)"/#)?.output.1)
        let answer = try await portal.post([("_token", String(token)), ("v/count", "3"), ("v/note", "")])
        #expect(answer.status == 303)
    }

    @Test func `evidence leads to the files beside the page that it is told to`() async throws {
        let portal = try Fixture(access: Access(reviewers: Reviewers([Self.ada])))
        let picture = """
            {"kind": "image", "data": {"alt": "a dot", "bytes": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADU\
            lEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="}}
            """
        let (run, _) = try await portal.pausedRun()
        let seen = try await Self.mark(portal, run)
        for holder in [nil, Self.ada] {
            var page = try OpenPage(
                try await portal.send(.get, Self.address(portal, run, for: holder, seen: seen)))
            if holder == nil {
                let path = "/api/runs/\(run.id)/artifacts/dot"
                #expect(try await portal.api(.put, path, body: picture).status == 200)
            }
            let event = try #require(try await page.next())
            let folder = portal.keys.files(of: run.pause, for: holder?.link).split(separator: "/").last ?? ""
            #expect(event.name == "evidence")
            #expect(event.data["html"]?.string?.contains(#"<img src="\#(folder)/1-"#) == true)
            #expect(event.data["line"]?.string != nil)
        }
    }

    @Test func `a page that connects again hears what it missed, and nothing twice`() async throws {
        let portal = try Fixture()
        let created = try await portal.embedded.create(
            NewRun(name: "a", schema: nil, artifacts: [Artifact(key: "bar", kind: .progress, data: .int(1))]))
        let seen = try await Self.mark(portal, created)
        let path = "/api/runs/\(created.id)/artifacts/bar"
        for value in [2, 3] {
            _ = try await portal.api(.put, path, body: #"{"kind": "progress", "data": \#(value)}"#)
        }
        let address = Self.address(portal, created)
        var page = try OpenPage(try await portal.send(.get, address, headers: [("Last-Event-ID", seen)]))
        let missed = try #require(try await page.next())
        #expect(missed.name == "evidence" && missed.data["html"]?.string?.contains("3 %") == true)
        var again = try OpenPage(
            try await portal.send(.get, address, headers: [("Last-Event-ID", missed.id)]))
        _ = try await portal.api(.delete, "/api/runs/\(created.id)")
        let over = try #require(try await again.next())
        #expect(over.name == "state" && over.data["state"]?.string == "cancelled")
    }

    @Test func `says that the question changed under an open form`() async throws {
        let portal = try Fixture()
        let created = try await portal.embedded.create(
            NewRun(
                name: "a", schema: nil, artifacts: [Artifact(key: "t", kind: .markdown, data: .string("x"))]))
        let seen = try await Self.mark(portal, created)
        var page = try OpenPage(try await portal.send(.get, Self.address(portal, created, seen: seen)))
        let body = #"{"kind": "markdown", "data": "y"}"#
        _ = try await portal.api(.put, "/api/runs/\(created.id)/artifacts/t", body: body)
        let names = [try await page.next()?.name, try await page.next()?.name]
        #expect(names == ["evidence", "form"])
    }

    @Test func `a page that is made out to somebody has its events for them alone`() async throws {
        let portal = try Fixture(access: Access(reviewers: Reviewers([Self.ada, Self.bob])))
        let (run, _) = try await portal.pausedRun(audience: Audience(reviewers: ["ada"]))
        func status(_ reviewer: KnownReviewer?) async throws -> Int {
            try await portal.send(.get, Self.address(portal, run, for: reviewer)).status
        }
        #expect(try await status(Self.ada) == 200)
        #expect(try await status(Self.bob) == 403)
        #expect(try await status(nil) == 403)
        #expect(try await status(KnownReviewer(id: "ada", name: "Ada", generation: 2)) == 403)
    }

    @Test func `takes no address that it did not make`() async throws {
        let portal = try Fixture()
        let (run, token) = try await portal.pausedRun()
        for text in [token, run.pause.text, portal.keys.pagePath(for: run.pause), "x", ""] {
            #expect(try await portal.send(.get, "/events/\(text)").status == 404)
        }
        #expect(
            try await portal.post([("_token", portal.keys.seal(EventsTicket(pause: run.pause)))]).status
                == 403)
    }

    @Test func `asks for the passphrase as the page does`() async throws {
        let access = Access(
            reviewers: .none, passphrase: try Passphrase("correct horse battery", source: "test"))
        let portal = try Fixture(access: access)
        let (run, _) = try await portal.pausedRun()
        #expect(try await portal.send(.get, Self.address(portal, run)).status == 401)
    }

    @Test func `lets the script of a page at the site's own origin listen, and no other`() async throws {
        let portal = try Fixture(
            addresses: PublicAddresses(site: "https://review.example", receiver: "https://answers.example"))
        let (run, _) = try await portal.pausedRun()
        func headers(_ origin: String) async throws -> [String?] {
            let response = try await portal.send(
                .get, Self.address(portal, run), headers: [("Origin", origin)])
            return ["Access-Control-Allow-Origin", "Access-Control-Allow-Credentials"].map {
                response.headers[$0]
            }
        }
        #expect(try await headers("https://review.example") == ["https://review.example", "true"])
        #expect(try await headers("https://evil.example") == [nil, nil])
    }

    @Test func `tells an open index how many wait that it may list`() async throws {
        let portal = try Fixture(access: Access(reviewers: Reviewers([Self.ada, Self.bob])))
        _ = try await portal.pausedRun()
        var all = try OpenPage(try await portal.send(.get, Self.address(portal, nil)))
        var hers = try OpenPage(try await portal.send(.get, Self.address(portal, nil, for: Self.ada)))
        #expect(try await all.next()?.data["waiting"]?.int == 1)
        #expect(try await hers.next()?.data["text"]?.string == "One question waits")
        _ = try await portal.pausedRun(audience: Audience(reviewers: ["ada"]))
        #expect(try await hers.next()?.data["text"]?.string == "Two questions wait")
        _ = try await portal.pausedRun()
        #expect(try await all.next()?.data["waiting"]?.int == 2)
    }

    @Test func `tells an open page and an open index that people are reminded`() async throws {
        let portal = try Fixture()
        let (run, _) = try await portal.pausedRun(remindAt: Date())
        let seen = try await Self.mark(portal, run)
        var page = try OpenPage(try await portal.send(.get, Self.address(portal, run, seen: seen)))
        var index = try OpenPage(try await portal.send(.get, Self.address(portal, nil)))
        let before = try #require(try await index.next())
        #expect(try await portal.store.remind() == [run.pause])
        let event = try #require(try await page.next())
        #expect(event.name == "state" && event.data["state"]?.string == "reminded")
        #expect(event.data["over"]?.bool == false && event.data["look"]?.bool == false)
        #expect(event.data["line"]?.string?.hasPrefix("Reminder: waiting since ") == true)
        let after = try #require(try await index.next())
        #expect(after.data["waiting"]?.int == 1 && after.id != before.id)
    }

    @Test func `what could not be read when it changed is told soon`() async throws {
        let portal = try Fixture()
        let (run, _) = try await portal.pausedRun(remindAt: Date())
        let seen = try await Self.mark(portal, run)
        var page = try OpenPage(try await portal.send(.get, Self.address(portal, run, seen: seen)))
        var index = try OpenPage(try await portal.send(.get, Self.address(portal, nil)))
        let before = try #require(try await index.next())
        try portal.sqlite(
            """
            BEGIN;
            UPDATE pauses SET reminded_at = remind_at, revision = (SELECT value + 1 FROM revision);
            UPDATE revision SET value = value + 1;
            ALTER TABLE pauses RENAME TO unreadable;
            COMMIT
            """)
        await page.heartbeat()
        await index.heartbeat()
        let readable = ContinuousClock.now
        try portal.sqlite("ALTER TABLE unreadable RENAME TO pauses")
        #expect(try await page.next()?.data["state"]?.string == "reminded")
        #expect(try await index.next()?.id != before.id)
        #expect(ContinuousClock.now - readable < .seconds(10))
    }

    @Test func `ends when the program does`() async throws {
        let portal = try Fixture()
        let (run, _) = try await portal.pausedRun()
        var page = try OpenPage(try await portal.send(.get, Self.address(portal, run)))
        portal.embedded.endWaiting()
        #expect(try await page.next() == nil)
    }
}
