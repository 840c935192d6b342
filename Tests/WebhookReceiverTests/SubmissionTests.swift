import Forms
import Foundation
import JSON
import MicroHTTPD
import RunStore
import Runs
import Testing
import Tokens

@testable import WebhookReceiver

@Suite struct SubmissionTests {
    private let portal: Fixture

    init() throws {
        portal = try Fixture()
    }

    @Test(arguments: [(3, 200), (4, 400), (150, 400)])
    func `more blank rows than a page sends are refused in words`(count: Int, status: Int) async throws {
        let portal = try Fixture()
        let (_, token) = try await portal.pausedRun(
            schema: #"{"properties": {"l": {"type": "array", "items": {"type": "string"}}}}"#)
        let rows = (0..<count).map { ("r/l", "\($0)?") }
        let response = try await portal.post([("_token", token), ("o/l", "shown"), ("a", "add/l")] + rows)
        #expect(response.status == status)
        #expect(response.text.contains("more than 3 blank rows") == (status == 400))
    }

    @Test func `a valid answer gets a receipt and resumes the run`() async throws {
        let (run, token) = try await portal.pausedRun()
        let response = try await portal.post([
            ("_token", token), ("v/count", "3"), ("v/note", ""), ("_by", " Ada "),
        ])
        #expect(response.status == 303)
        let location = try #require(response.headers["Location"])
        let receipt = try await portal.send(.get, "/\(location)", headers: [("Accept", "application/json")])
            .json
        #expect(receipt["state"]?.string == "confirmed")
        #expect(receipt["reviewer"]?.string == "Ada")
        let resumed = try #require(try await portal.embedded.run(run.id))
        #expect(resumed.status == .resumed)
        #expect(resumed.input?.text == #"{"count":3}"#)
    }

    @Test func `a wrong answer comes back whole, with the error at its field`() async throws {
        let (run, token) = try await portal.pausedRun()
        let response = try await portal.post([
            ("_token", token), ("v/count", "two"), ("v/note", "<b>bold</b>"), ("_by", "Ada"),
        ])
        #expect(response.status == 422)
        for part in [#"value="two""#, "&lt;b&gt;bold&lt;/b&gt;", #"value="Ada""#, "Error:", "whole number"] {
            #expect(response.text.contains(part), "\(part)")
        }
        #expect(try await portal.embedded.run(run.id)?.status == .paused)
    }

    @Test func `a program gets the problem by JSON Pointer`() async throws {
        let (_, token) = try await portal.pausedRun()
        let response = try await portal.send(
            .post, "/submissions", body: #"{"token": "\#(token)", "input": {"count": 0}}"#,
            headers: [("Content-Type", "application/json"), ("Accept", "application/json")])
        #expect(response.status == 422)
        #expect(response.headers["Content-Type"] == "application/problem+json")
        #expect(try response.json["errors"]?[0]?["pointer"]?.string == "/count")
    }

    @Test func `the same post again gets the same receipt`() async throws {
        let (_, token) = try await portal.pausedRun()
        let form = [("_token", token), ("v/count", "3"), ("v/note", "")]
        let first = try await portal.post(form)
        let second = try await portal.post(form)
        #expect(second.status == 303)
        #expect(first.headers["Location"] == second.headers["Location"])
    }

    @Test func `the same post gets its receipt after the deadline too, and no other post does`() async throws
    {
        let deadline = Date(timeIntervalSinceNow: 60)
        let (run, token) = try await portal.pausedRun(deadline: deadline)
        func post(_ count: Int, _ token: String, after seconds: Double) async throws -> String {
            let body = try FormBody(urlEncoded: Array("v/count=\(count)&v/note=".utf8))
            let answer = PostedAnswer(token: token, reviewer: Reviewer(name: "Ada"), content: .form(body))
            let now = deadline.addingTimeInterval(seconds)
            switch try await portal.receiver.intake.take(answer, from: .anyone, now: now) {
            case .accepted(let receipt), .repeated(let receipt): return receipt.id
            case .over: return "over"
            case .late: return "late"
            case let other: return "\(other)"
            }
        }
        #expect(try await post(3, token, after: 30) == "late")
        let receipt = try await post(3, token, after: -30)
        #expect(try await portal.store.receipt(receipt) != nil)
        #expect(try await post(3, token, after: 30) == receipt)
        #expect(try await post(4, token, after: 30) == "over")
        #expect(try await post(3, token, after: 600) == "over", "ten minutes after it came")
        let shown = try #require(try await portal.store.pause(run.pause)).shown
        let shorter = FormToken(pause: run.pause, shown: shown, expires: deadline.addingTimeInterval(-20))
        #expect(try await post(3, portal.keys.seal(shorter), after: 30) == "over", "a link that ended before")
    }

    @Test func `a second answer is told who decided, and changes nothing`() async throws {
        let (run, token) = try await portal.pausedRun()
        _ = try await portal.post([("_token", token), ("v/count", "8675309"), ("v/note", ""), ("_by", "Ada")])
        let late = try await portal.post([
            ("_token", token), ("v/count", "4"), ("v/note", ""), ("_by", "Bob"),
        ])
        #expect(late.status == 409)
        #expect(late.text.contains("Ada"))
        #expect(!late.text.contains("8675309"))
        #expect(try await portal.embedded.run(run.id)?.input?["count"]?.int == 8_675_309)
    }

    @Test func `the same answer under another name is not told that it agrees`() async throws {
        let (_, token) = try await portal.pausedRun()
        _ = try await portal.post([("_token", token), ("v/count", "3"), ("v/note", ""), ("_by", "Ada")])
        let echo = try await portal.post([
            ("_token", token), ("v/count", "3"), ("v/note", ""), ("_by", "Bob"),
        ])
        #expect(echo.status == 409)
    }

    @Test func `an answer to what is no longer shown is refused and kept`() async throws {
        let (run, _) = try await portal.pausedRun()
        let stale = portal.keys.seal(.init(pause: run.pause, shown: String(repeating: "0", count: 64)))
        let response = try await portal.post([("_token", stale), ("v/count", "7"), ("v/note", "kept")])
        #expect(response.status == 409)
        #expect(response.text.contains(#"value="7""#) && response.text.contains(#"value="kept""#))
        #expect(try await portal.embedded.run(run.id)?.status == .paused)
    }

    @Test func `a cancelled run says so`() async throws {
        let (run, token) = try await portal.pausedRun()
        _ = try await portal.embedded.cancel(run.id)
        let response = try await portal.post([("_token", token), ("v/count", "2"), ("v/note", "")])
        #expect(response.status == 409)
        #expect(response.text.contains("cancelled"))
    }

    @Test func `a token past its deadline is late`() async throws {
        let (_, token) = try await portal.pausedRun(deadline: Date(timeIntervalSinceNow: -5))
        let response = try await portal.post([("_token", token), ("v/count", "2"), ("v/note", "")])
        #expect(response.status == 409)
    }

    @Test func `a plain pause is answered by its button`() async throws {
        let plain = try await portal.embedded.create(NewRun(name: "go", schema: nil))
        let pause = try #require(try await portal.store.pause(plain.pause))
        let response = try await portal.post([("_token", portal.keys.seal(pause.token))])
        #expect(response.status == 303)
        #expect(try await portal.embedded.run(plain.id)?.status == .resumed)
    }

    @Test(arguments: [("", 400), ("nonsense", 400), ("1.a.e30.AAAA", 403), ("1.b.e30.AAAA", 403)])
    func `refuses a token that is not ours`(token: String, status: Int) async throws {
        let response = try await portal.post([("_token", token), ("v/count", "2")])
        #expect(response.status == status)
    }

    @Test(arguments: [
        ("application/json", "{", 400), ("application/json", "{}", 400), ("text/plain", "hello", 415),
        ("multipart/form-data", "x", 400), ("application/x-www-form-urlencoded", "_token=%zz", 400),
        ("application/x-www-form-urlencoded", "v%2Fcount=2", 400),
    ])
    func `refuses a body that no page posts`(type: String, body: String, status: Int) async throws {
        let response = try await portal.send(
            .post, "/submissions", body: body, headers: [("Content-Type", type)])
        #expect(response.status == status)
    }

    @Test func `refuses names that the form does not have, and names twice`() async throws {
        let (_, token) = try await portal.pausedRun()
        #expect(try await portal.post([("_token", token), ("v/count", "2"), ("v/other", "1")]).status == 400)
        #expect(try await portal.post([("_token", token), ("v/count", "2"), ("v/count", "3")]).status == 400)
    }

    @Test(
        arguments: [
            ("Ada\r\nLovelace", "AdaLovelace"), ("\u{202E}Ada\u{2028}\u{1B}[31m\u{2069}", "Ada[31m"),
            (String(repeating: "x", count: 300), String(repeating: "x", count: 100)),
            ("e" + String(repeating: "\u{301}", count: 300), "e" + String(repeating: "\u{301}", count: 99)),
            ("علی‌رضا", "علی‌رضا"),
        ])
    func `keeps a reviewer's name short and printable`(typed: String, kept: String) async throws {
        let (run, token) = try await portal.pausedRun()
        let response = try await portal.post([
            ("_token", token), ("v/count", "2"), ("v/note", ""), ("_by", typed),
        ])
        #expect(response.status == 303)
        let name = try await portal.embedded.run(run.id)?.reviewer?.name
        #expect(name.map { Array($0.unicodeScalars) } == Array(kept.unicodeScalars))
    }

}
