import Foundation
import JSON
import MicroHTTPD
import RunStore
import Runs
import Testing
import Tokens

@testable import WebhookReceiver

/// What a post with another token than the page's gets: nothing is accepted, and nothing is said of the run.
@Suite struct ForgedPostTests {
    private let portal: Fixture

    init() throws {
        portal = try Fixture()
    }

    private func post(_ token: String) async throws -> HTTPResponse {
        try await portal.post([("_token", token), ("v/count", "3"), ("v/note", "")])
    }

    @Test func `a token with a flipped bit anywhere is refused`() async throws {
        let (run, token) = try await portal.pausedRun()
        let before = try await portal.store.ledger(after: 0)
        for place in 0..<token.utf8.count {
            var bytes = Array(token.utf8)
            bytes[place] ^= 1 << (place % 7)
            let response = try await post(String(decoding: bytes, as: UTF8.self))
            #expect([400, 403].contains(response.status))
            #expect(!response.text.contains("ingest"))
        }
        #expect(try await portal.embedded.run(run.id)?.status == .paused)
        #expect(try await portal.store.ledger(after: 0) == before)
        #expect(try await post(token).status == 303)
    }

    @Test func `a token answers its own run alone`() async throws {
        let (one, token) = try await portal.pausedRun()
        let (other, otherToken) = try await portal.pausedRun()
        let (parts, others) = (token.split(separator: "."), otherToken.split(separator: "."))
        for mixed in [[parts[0], parts[1], others[2], parts[3]], [parts[0], parts[1], parts[2], others[3]]] {
            #expect(try await post(mixed.joined(separator: ".")).status == 403)
        }
        #expect(try await post(token).status == 303)
        #expect(try await portal.embedded.run(one.id)?.status == .resumed)
        #expect(try await portal.embedded.run(other.id)?.status == .paused)
    }

    @Test func `a token made out to one reviewer is not another's`() async throws {
        let (run, _) = try await portal.pausedRun()
        let pause = try #require(try await portal.store.pause(run.pause))
        func sealed(_ reviewer: String?) -> [Substring] {
            portal.keys.seal(FormToken(pause: run.pause, shown: pause.shown, reviewer: reviewer)).split(
                separator: ".")
        }
        let (ada, bob) = (sealed("ada"), sealed("bob"))
        #expect(try await post([ada[0], ada[1], bob[2], ada[3]].joined(separator: ".")).status == 403)
        #expect(try await portal.embedded.run(run.id)?.status == .paused)
    }

    @Test func `a token that expired a second ago, of a former or of another portal's key is refused`()
        async throws
    {
        let (run, _) = try await portal.pausedRun()
        let pause = try #require(try await portal.store.pause(run.pause))
        func token(expires: Date? = nil) -> FormToken {
            FormToken(pause: run.pause, shown: pause.shown, expires: expires)
        }
        let expired = portal.keys.seal(token(expires: Date(timeIntervalSinceNow: -1)))
        #expect(try await post(expired).status == 409)
        for entry in ["a:\(String(repeating: "B", count: 42))A", "b:\(String(repeating: "A", count: 43))"] {
            let foreign = try TokenKeys(entry, source: "test")
            #expect(try await post(foreign.seal(token())).status == 403)
        }
        #expect(try await portal.embedded.run(run.id)?.status == .paused)
        let soon = portal.keys.seal(token(expires: Date(timeIntervalSinceNow: 60)))
        #expect(try await post(soon).status == 303)
    }

    @Test(arguments: [
        (DeadlineEffect.runFails, "Without an answer the run fails."),
        (.runExpires, "The run was told that nobody answered."),
    ])
    func `a post after the deadline is told what comes of it, swept or not`(
        effect: DeadlineEffect, lead: String
    ) async throws {
        let late = PausedRun(
            id: PauseID("engine:1"), orchestrator: "engine", run: Run(id: "1", name: "late-otter"),
            schema: try JSONDocument(Fixture.schema).root, pausedAt: Date(timeIntervalSinceNow: -9),
            deadline: Date(timeIntervalSinceNow: -1), deadlineEffect: effect)
        let now = Date()
        _ = try await portal.store.refresh(Roster(runs: [late]), from: "engine", askedAt: now, now: now)
        let pause = try #require(try await portal.store.pause(late.id))
        for _ in 1...2 {
            let response = try await post(portal.keys.seal(pause.token))
            #expect(response.status == 409)
            #expect(response.text.contains(lead) && response.text.contains("late-otter"))
            _ = try await portal.store.sweepDeadlines()
        }
        #expect(try await portal.store.pause(late.id)?.state == .expired)
    }

    @Test(arguments: ["", " ", ".", "...", "1.a", String(repeating: "x", count: 20_000)])
    func `a text that is no token is refused before anything is looked up`(text: String) async throws {
        #expect(try await post(text).status == 400)
        let json = try await portal.send(
            .post, "/submissions", body: #"{"token": "\#(text)", "input": {"count": 3}}"#,
            headers: [("Content-Type", "application/json"), ("Accept", "application/json")])
        #expect(json.status == 400)
    }
}
