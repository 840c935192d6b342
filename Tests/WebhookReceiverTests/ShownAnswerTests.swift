import Foundation
import JSON
import MicroHTTPD
import RunStore
import Runs
import Testing
import Tokens

@testable import WebhookReceiver

@Suite struct ShownAnswerTests {
    private static let schema = """
        {"type": "object", "required": ["count"], "x-countersign": {"showAnswer": true}, "properties": {
          "count": {"type": "integer", "title": "How many"}, "note": {"type": "string"},
          "pin": {"type": "string", "format": "password"}}}
        """

    private let portal: Fixture

    init() throws {
        portal = try Fixture(access: Access(reviewers: PersonalAnswerTests.reviewers))
    }

    private func post(_ token: String, _ input: String, accept: String = "text/html") async throws
        -> HTTPResponse
    {
        try await portal.send(
            .post, "/submissions", body: #"{"token": "\#(token)", "by": "Ada", "input": \#(input)}"#,
            headers: [("Content-Type", "application/json"), ("Accept", accept)])
    }

    @Test
    func `who comes late is told what, where the author allows it, and of a secret only that it is there`()
        async throws
    {
        let token = try await portal.pausedRun(schema: Self.schema).token
        #expect(try await post(token, #"{"count": 8675309, "pin": "canary"}"#).status == 303)
        let page = try await post(token, #"{"count": 4}"#)
        #expect(page.status == 409)
        for part in ["Ada", "What was answered", "How many", ">8675309<", "given, not shown"] {
            #expect(page.text.contains(part), "\(part)")
        }
        let problem = try await post(token, #"{"count": 4}"#, accept: "application/json")
        let decision = try #require(try problem.json["decision"])
        #expect(problem.status == 409 && decision["reviewer"]?.string == "Ada")
        #expect(decision["input"]?.text == #"{"count":8675309,"pin":null}"#)
        #expect(decision["secrets"]?.text == #"["/pin"]"# && decision["is_cut"]?.bool == false)
        for text in [page.text, problem.text] {
            #expect(!text.contains("canary") && !text.contains("sha256"))
        }
    }

    @Test func `of a secret that is null it is not told that it was given`() async throws {
        let schema = """
            {"type": "object", "x-countersign": {"showAnswer": true}, "properties": {
              "pin": {"type": ["string", "null"], "format": "password"}}}
            """
        let token = try await portal.pausedRun(schema: schema).token
        #expect(try await post(token, #"{"pin": null}"#).status == 303)
        let decision = try await post(token, "{}", accept: "application/json").json["decision"]
        #expect(decision?["input"]?.text == #"{"pin":null}"# && decision?["secrets"]?.text == "[]")
        #expect(try await !post(token, "{}").text.contains("given, not shown"))
    }

    @Test func `a long answer is told up to where it is cut`() async throws {
        let token = try await portal.pausedRun(schema: Self.schema).token
        let note = String(repeating: "x", count: 1 << 20)
        #expect(try await post(token, #"{"count": 5, "note": "\#(note)"}"#).status == 303)
        let problem = try await post(token, #"{"count": 4}"#, accept: "application/json")
        #expect(problem.text.utf8.count < 1000)
        #expect(try problem.json["decision"]?["input"]?.text == #"{"count":5}"#)
        #expect(try problem.json["decision"]?["is_cut"]?.bool == true)
        #expect(try await post(token, #"{"count": 4}"#).text.contains("too long to be shown whole"))
    }

    @Test func `without the hint no program is told either`() async throws {
        let token = try await portal.pausedRun().token
        #expect(try await post(token, #"{"count": 8675309}"#).status == 303)
        let problem = try await post(token, #"{"count": 4}"#, accept: "application/json")
        #expect(try problem.status == 409 && problem.json["decision"] == nil)
        #expect(!problem.text.contains("8675309"))
    }

    @Test func `who may not see the pause, or whose page no longer counts, is told nothing`() async throws {
        let audience = Audience(reviewers: ["ada"])
        let run = try await portal.pausedRun(schema: Self.schema, audience: audience).run
        let pause = try #require(try await portal.store.pause(run.pause))
        func sealed(_ holder: KnownReviewer, _ expires: Date? = nil) -> String {
            portal.keys.seal(
                FormToken(pause: run.pause, shown: pause.shown, reviewer: holder.link.text, expires: expires))
        }
        #expect(try await post(sealed(PersonalAnswerTests.ada), #"{"count": 8675309}"#).status == 303)
        let late = try await post(sealed(PersonalAnswerTests.ada), #"{"count": 4}"#)
        #expect(late.status == 409 && late.text.contains("8675309"))
        let refused = [
            (sealed(PersonalAnswerTests.bob), 403), (portal.keys.seal(pause.token), 403),
            (sealed(PersonalAnswerTests.ada, .distantPast), 409),
        ]
        for accept in ["text/html", "application/json"] {
            for (token, status) in refused {
                let reply = try await post(token, #"{"count": 4}"#, accept: accept)
                #expect(reply.status == status && !reply.text.contains("8675309"))
            }
        }
    }
}
