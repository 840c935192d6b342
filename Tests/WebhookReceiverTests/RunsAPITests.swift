import Foundation
import JSON
import MicroHTTPD
import RunStore
import Testing

@testable import WebhookReceiver

@Suite struct RunsAPITests {
    private let portal: Fixture
    private let body =
        #"{"name": "ingest", "schema": {"type": "object", "properties": {"n": {"type": "integer"}}}}"#

    init() throws {
        portal = try Fixture(addresses: PublicAddresses(site: "https://review.example", receiver: nil))
    }

    @Test func `creates a run and says where its page is`() async throws {
        let response = try await portal.api(.post, "/api/runs", body: body)
        #expect(response.status == 201)
        let json = try response.json
        let id = try #require(json["id"]?.string)
        #expect(response.headers["Location"] == "/api/runs/\(id)")
        #expect(json["status"]?.string == "paused")
        #expect(try #require(json["page"]?.string).hasPrefix("https://review.example/r/"))
        let read = try await portal.api(.get, "/api/runs/\(id)").json
        #expect(
            read.text
                == #"{"id":"\#(id)","name":"ingest","status":"paused","input":null,"reminded_at":null,"answered_at":null,"reviewer":null,"reviewer_id":null,"reviewer_proof":null}"#
        )
    }

    @Test func `a waiting request gets the answer as soon as there is one`() async throws {
        let (run, token) = try await portal.pausedRun()
        async let waiting = portal.api(.get, "/api/runs/\(run.id)?wait=60")
        _ = try await portal.post([("_token", token), ("v/count", "3"), ("v/note", "")])
        let json = try await waiting.json
        #expect(json["status"]?.string == "resumed")
        #expect(json["input"]?.text == #"{"count":3}"#)
    }

    @Test(arguments: [
        #""remind_after_seconds": 60, "schema": {}"#, #""schema": {"x-countersign": {"remindAfter": 60}}"#,
        #""remind_after_seconds": 60, "schema": {"x-countersign": {"remindAfter": 9}}"#,
    ])
    func `tells the author that people were reminded`(said: String) async throws {
        let created = try await portal.api(.post, "/api/runs", body: #"{"name": "a", \#(said)}"#).json
        let id = try #require(created["id"]?.string)
        let start = try #require(try await portal.embedded.run(id)).createdAt
        #expect(try await portal.store.remind(now: start.addingTimeInterval(30)) == [])
        #expect(try await portal.api(.get, "/api/runs/\(id)").json["reminded_at"]?.isNull == true)
        #expect(try await portal.store.remind(now: start.addingTimeInterval(60)).count == 1)
        let run = try await portal.api(.get, "/api/runs/\(id)").json
        #expect(run["status"]?.string == "paused" && run["reminded_at"]?.string?.isEmpty == false)
    }

    @Test func `lists by status, in pages`() async throws {
        for _ in 0..<3 { _ = try await portal.api(.post, "/api/runs", body: body) }
        let first = try await portal.api(.get, "/api/runs?status=paused&limit=2").json
        #expect(first["runs"]?.count == 2)
        let next = try #require(first["next"]?.string)
        let second = try await portal.api(.get, "/api/runs?status=paused&limit=2&cursor=\(next)").json
        #expect(second["runs"]?.count == 1)
        #expect(second["next"]?.isNull == true)
        #expect(try await portal.api(.get, "/api/runs?status=resumed").json["runs"]?.count == 0)
    }

    @Test func `cancels a run that waits, and only such a run`() async throws {
        let (run, token) = try await portal.pausedRun()
        #expect(try await portal.api(.delete, "/api/runs/\(run.id)").json["status"]?.string == "cancelled")
        let (other, otherToken) = try await portal.pausedRun()
        _ = try await portal.post([("_token", otherToken), ("v/count", "3"), ("v/note", "")])
        #expect(try await portal.api(.delete, "/api/runs/\(other.id)").status == 409)
        #expect(try await portal.api(.delete, "/api/runs/none").status == 404)
        #expect(try await portal.post([("_token", token), ("v/count", "3"), ("v/note", "")]).status == 409)
    }

    @Test(arguments: [
        (#"{"schema": {}}"#, ""), (#"{"name": "", "schema": {}}"#, "/name"),
        (#"{"name": "a", "schema": {"type": "nonsense"}}"#, "/schema/type"),
        (##"{"name": "a", "schema": {"$ref": "#/nowhere"}}"##, "/schema"),
        (#"{"name": "a", "schema": {}, "artifacts": [{"kind": "film", "data": 1}]}"#, "/artifacts/0/kind"),
        (
            #"{"name": "a", "schema": {}, "artifacts": [{"kind": "progress", "data": 101}]}"#,
            "/artifacts/0/data"
        ),
        (#"{"name": "a", "schema": {}, "timeout_seconds": 0}"#, "/timeout_seconds"),
        (#"{"name": "a", "schema": {}, "remind_after_seconds": 0}"#, "/remind_after_seconds"),
        (
            #"{"name": "a", "schema": {}, "timeout_seconds": 60, "remind_after_seconds": 60}"#,
            "/remind_after_seconds"
        ),
        (
            #"{"name": "a", "schema": {"x-countersign": {"remindAfter": "1h"}}}"#,
            "/schema/x-countersign/remindAfter"
        ),
        (
            #"{"name": "a", "schema": {"x-countersign": {"remindAfter": 90}}, "timeout_seconds": 60}"#,
            "/schema/x-countersign/remindAfter"
        ),
        (
            #"{"name": "a", "schema": {"x-countersign": {"showAnswer": "yes"}}}"#,
            "/schema/x-countersign/showAnswer"
        ),
        (#"{"name": "a", "schema": {}, "color": "red"}"#, ""),
    ])
    func `says what is wrong with a run and where`(body: String, pointer: String) async throws {
        let response = try await portal.api(.post, "/api/runs", body: body)
        #expect(response.status == 422)
        let place = try #require(try response.json["errors"]?[0]?["pointer"]?.string)
        #expect(place.hasPrefix(pointer), "\(response.text)")
    }

    @Test func `asks for the token`() async throws {
        for (method, target) in [
            (HTTPMethod.post, "/api/runs"), (.get, "/api/runs"), (.get, "/api/runs/x"),
            (.delete, "/api/runs/x"),
        ] {
            let response = try await portal.send(
                method, target, body: "", headers: [("Authorization", "Bearer wrong")])
            #expect(response.status == 401)
            #expect(response.headers["WWW-Authenticate"] == "Bearer")
        }
    }

    @Test(arguments: ["?wait=61", "?wait=-1", "?wait=soon"])
    func `refuses to wait for other than up to a minute`(query: String) async throws {
        #expect(try await portal.api(.get, "/api/runs/x\(query)").status == 400)
    }

    @Test(arguments: [
        ("*/*", "application/problem+json"), ("text/html,*/*;q=0.8", "text/html; charset=utf-8"),
    ])
    func `answers a program with a problem, and a browser with a page`(accept: String, type: String)
        async throws
    {
        let response = try await portal.send(.get, "/api/runs/x", headers: [("Accept", accept)])
        #expect(response.status == 401)
        #expect(response.headers["Content-Type"] == type)
    }

    @Test(arguments: [
        (#"{"kind": "markdown", "data": "x"}"#, 200), (#"{"append": "x"}"#, 200),
        (#"{"append": "x", "at": 3}"#, 200), (#"{"append": "x", "at": 9}"#, 409),
        (#"{"growing": false}"#, 200),
        (#"{}"#, 422), (#"{"kind": "markdown"}"#, 422), (#"{"data": "x"}"#, 422), (#"{"at": 1}"#, 422),
        (#"{"kind": "markdown", "data": 1}"#, 422),
        (#"{"kind": "markdown", "data": "x", "append": "y"}"#, 422),
        (#"{"kind": "markdown", "data": "x", "key": "text"}"#, 422), (#"[]"#, 422), (#"{"append": 1}"#, 422),
        (#"{"kind": "progress", "data": 101}"#, 422), ("no", 400),
    ])
    func `takes an artifact of a run that waits, or a part of one`(body: String, status: Int) async throws {
        let artifact = #"{"key": "text", "kind": "markdown", "data": "abc", "growing": true}"#
        let new = #"{"name": "a", "schema": {}, "artifacts": [\#(artifact)]}"#
        let id = try #require(try await portal.api(.post, "/api/runs", body: new).json["id"]?.string)
        let response = try await portal.api(.put, "/api/runs/\(id)/artifacts/text", body: body)
        #expect(response.status == status, "\(response.text)")
        if status == 200 { #expect(try response.json["key"]?.string == "text") }
    }

    @Test func `a run takes no more artifacts than its limit has room for, and says so`() async throws {
        let (run, _) = try await portal.pausedRun()
        func put(_ key: String, _ length: Int) async throws -> HTTPResponse {
            let body = #"{"kind": "json", "data": "\#(String(repeating: "a", count: length))"}"#
            return try await portal.api(.put, "/api/runs/\(run.id)/artifacts/\(key)", body: body)
        }
        #expect(try await put("first", 5 << 20).status == 200)
        let refused = try await put("second", 4 << 20)
        #expect(refused.status == 413)
        #expect(try refused.json["detail"]?.string?.contains("8388608 bytes") == true, "\(refused.text)")
        #expect(try await put("first", 3 << 20).status == 200)
        #expect(try await put("second", 4 << 20).status == 200)
    }

    @Test func `takes artifacts with the token alone, and for runs that are there`() async throws {
        let (run, _) = try await portal.pausedRun()
        let target = "/api/runs/\(run.id)/artifacts/a"
        let body = #"{"kind": "progress", "data": 1}"#
        let headers = [("Content-Type", "application/json")]
        #expect(try await portal.send(.put, target, body: body, headers: headers).status == 401)
        #expect(try await portal.api(.put, "/api/runs/none/artifacts/a", body: body).status == 404)
        #expect(try await portal.api(.get, target).status == 405)
        let name = String(repeating: "a", count: 201)
        #expect(try await portal.api(.put, "/api/runs/\(run.id)/artifacts/\(name)", body: body).status == 400)
        #expect(try await portal.api(.put, target, body: body).json["bound"]?.bool == false)
    }
}
