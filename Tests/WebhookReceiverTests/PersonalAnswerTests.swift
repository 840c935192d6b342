import Foundation
import JSON
import MicroHTTPD
import RunStore
import Testing
import Tokens

@testable import Forms
@testable import Runs
@testable import WebhookReceiver

@Suite struct PersonalAnswerTests {
    static let ada = KnownReviewer(
        id: "ada", name: "Ada Lovelace", email: "ada@example.org", groups: ["finance"])
    static let bob = KnownReviewer(id: "bob", name: "Bob", groups: ["finance"])
    static let eve = KnownReviewer(id: "eve", name: "Eve", groups: ["operators"])
    static let reviewers = Reviewers([ada, bob, eve])

    private let portal: Fixture

    init() throws {
        portal = try Fixture(access: Access(reviewers: Self.reviewers))
    }

    @Test func `a page that is made out to somebody answers in that name, whatever else is typed`()
        async throws
    {
        let run = try await portal.pausedRun(audience: Audience(reviewers: ["ada"])).run
        let response = try await portal.post([
            ("_token", try await token(run, Self.ada)), ("_by", "Eve"), ("v/count", "3"), ("v/note", ""),
        ])
        #expect(response.status == 303)
        let reviewer = try await portal.store.pause(run.pause)?.decision?.reviewer
        #expect(reviewer == Reviewer(name: "Ada Lovelace", id: "ada", proof: .link))
    }

    @Test func `whoever only says that they are a reviewer gets no id`() async throws {
        let (run, token) = try await portal.pausedRun()
        _ = try await portal.post([
            ("_token", token), ("_by", "Ada Lovelace"), ("v/count", "3"), ("v/note", ""),
        ])
        let reviewer = try await portal.store.pause(run.pause)?.decision?.reviewer
        #expect(reviewer == Reviewer(name: "Ada Lovelace", id: nil, proof: .word))
    }

    @Test func `a page that is for anyone does not answer a run that is for some`() async throws {
        let (run, token) = try await portal.pausedRun(audience: Audience(reviewers: ["ada"]))
        #expect(try await refusal(of: token) == .notForYou)
        #expect(try await portal.store.pause(run.pause)?.state == .open)
    }

    @Test(arguments: [
        (KnownReviewer(id: "bob", name: "Bob"), Problem.notForYou),
        (KnownReviewer(id: "ada", name: "Ada", generation: 2), .linkRevoked),
        (KnownReviewer(id: "ada", name: "Ada", generation: 0), .linkRevoked),
        (KnownReviewer(id: "mallory", name: "M"), .linkRevoked),
    ])
    func `only who is asked, with links that count, may answer`(holder: KnownReviewer, problem: Problem)
        async throws
    {
        let run = try await portal.pausedRun(audience: Audience(reviewers: ["ada"])).run
        #expect(try await refusal(of: try await token(run, holder)) == problem)
        #expect(try await portal.store.pause(run.pause)?.state == .open)
    }

    @Test func `the requester may not answer where the author says so`() async throws {
        let audience = Audience(reviewers: ["group:finance"], requester: "ada", takesRequester: false)
        let run = try await portal.pausedRun(audience: audience).run
        #expect(try await refusal(of: try await token(run, Self.ada)) == .notForYou)
        let form = [("_token", try await token(run, Self.bob)), ("v/count", "3"), ("v/note", "")]
        #expect(try await portal.post(form).status == 303)
    }

    @Test func `a link whose time is over says to ask for another, and a late answer that it is late`()
        async throws
    {
        let run = try await portal.pausedRun(audience: Audience(reviewers: ["ada"])).run
        let pause = try #require(try await portal.store.pause(run.pause))
        func sealed(_ expires: Date) -> String {
            portal.keys.seal(
                FormToken(pause: run.pause, shown: pause.shown, reviewer: "ada#1", expires: expires))
        }
        #expect(try await refusal(of: sealed(Date().addingTimeInterval(-1))) == .linkExpired)
        _ = try await portal.embedded.cancel(run.id)
        #expect(try await refusal(of: sealed(Date().addingTimeInterval(-1)))?.status == 409)
    }

    @Test func `a refused answer comes back made out to the same reviewer`() async throws {
        let run = try await portal.pausedRun(audience: Audience(reviewers: ["ada"])).run
        let response = try await portal.post([
            ("_token", try await token(run, Self.ada)), ("v/count", "0"), ("v/note", ""),
        ])
        #expect(response.status == 422)
        #expect(response.text.contains("You answer as Ada Lovelace."))
        let sealed = try #require(response.text.firstMatch(of: /name="_token" value="([^"]+)"/)?.output.1)
        #expect(try portal.keys.authentic(String(sealed)).reviewer == "ada#1")
    }

    @Test func `what becomes of an answer leads back to the reviewer's own questions`() async throws {
        let portal = try Fixture(access: Access(reviewers: Self.reviewers), servesSite: true)
        let run = try await portal.pausedRun(audience: Audience(reviewers: ["ada"])).run
        let pause = try #require(try await portal.store.pause(run.pause))
        func sealed(_ holder: KnownReviewer, _ expires: Date? = nil) -> String {
            portal.keys.seal(
                FormToken(pause: run.pause, shown: pause.shown, reviewer: holder.link.text, expires: expires))
        }
        func lead(_ token: String) async throws -> (Int, Substring?) {
            let reply = try await portal.post([("_token", token), ("v/count", "3"), ("v/note", "")])
            return (reply.status, reply.text.firstMatch(of: /class="next"><a href="([^"]*)"/)?.output.1)
        }
        func home(_ reviewer: KnownReviewer) -> Substring {
            "p/\(portal.keys.folder(of: reviewer.link))/index.html"
        }
        #expect(try await lead(sealed(Self.bob)) == (403, home(Self.bob)), "not for them")
        #expect(try await lead(sealed(Self.ada, .distantPast)) == (403, home(Self.ada)), "expired")
        let former = KnownReviewer(id: "ada", name: "Ada", generation: 7)
        #expect(try await lead(sealed(former)) == (403, "index.html"), "revoked")
        _ = try await portal.embedded.cancel(run.id)
        #expect(try await lead(sealed(Self.ada)) == (409, home(Self.ada)), "late")
        let old = try TokenKeys("z:\(String(repeating: "Q", count: 43))", source: "test")
        let reply = try await portal.post([("_token", old.seal(pause.token)), ("v/count", "3")])
        #expect(reply.status == 403 && reply.text.contains("Ask whoever runs the portal for a new link."))
    }

    @Test(arguments: [
        (#""reviewers": ["ada", "mallory"]"#, "/reviewers/1"),
        (#""reviewers": ["group:nobody"]"#, "/reviewers/0"),
        (#""reviewers": []"#, "/reviewers"), (#""self_approval": false"#, "/self_approval"),
        (#""requester": "mallory", "self_approval": false"#, "/requester"),
        (#""reviewers": ["ada"], "requester": "ada", "self_approval": false"#, "/reviewers"),
        (#""schema": {"x-countersign": {"reviewers": "ada"}}"#, "/reviewers/0"),
        (
            #""schema": {"x-countersign": {"reviewer": ["ada"]}}, "reviewers": ["ada"]"#,
            "/schema/x-countersign"
        ),
        (#""schema": {"x-countersign": ["ada"]}"#, "/schema/x-countersign"),
    ])
    func `a run whose audience cannot be honoured is refused`(members: String, pointer: String) async throws {
        let schema = members.contains("schema") ? "" : #""schema": {}, "#
        let response = try await portal.api(
            .post, "/api/runs", body: #"{"name": "a", \#(schema)\#(members)}"#)
        #expect(response.status == 422)
        #expect(try response.json["errors"]?[0]?["pointer"]?.string == pointer, "\(response.text)")
    }

    @Test func `who may answer is looked for beside every hint that a form has`() {
        #expect(AudienceHints.known == Hints.known)
    }

    @Test func `a run for some tells its author no page`() async throws {
        let body =
            #"{"name": "a", "schema": {}, "reviewers": ["group:finance"], "requester": "ada", "self_approval": false}"#
        let response = try await portal.api(.post, "/api/runs", body: body)
        #expect(response.status == 201)
        #expect(try response.json["page"]?.isNull == true)
        let id = try #require(try response.json["id"]?.string)
        let run = try #require(try await portal.embedded.run(id))
        #expect(
            try await portal.store.pause(run.pause)?.pausedRun.audience
                == Audience(reviewers: ["group:finance"], requester: "ada", takesRequester: false))
    }

    private func token(_ run: EmbeddedRun, _ holder: KnownReviewer) async throws -> String {
        let pause = try #require(try await portal.store.pause(run.pause))
        return portal.keys.seal(
            FormToken(for: holder, among: Self.reviewers, pausedRun: pause.pausedRun, shown: pause.shown))
    }

    /// The problem with which an answer comes back.
    private func refusal(of token: String) async throws -> Problem? {
        let response = try await portal.post(
            [("_token", token), ("v/count", "3"), ("v/note", "")], accept: "application/json")
        guard response.status != 303 else { return nil }
        let known = [Problem.notForYou, .linkRevoked, .linkExpired].filter {
            $0.json.text + "\n" == response.text
        }
        return known.first ?? Problem(status: response.status, title: "another", detail: response.text)
    }
}
