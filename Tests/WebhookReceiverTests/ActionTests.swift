import Foundation
import JSON
import MicroHTTPD
import RunStore
import Runs
import Testing
import Tokens

@testable import WebhookReceiver

/// Buttons that change a form and submit nothing.
@Suite struct ActionTests {
    private static let schema = """
        {"type": "object", "required": ["items"], "properties": {
          "items": {"type": "array", "items": {"type": "string"}, "maxItems": 9},
          "count": {"type": "integer"}}}
        """

    private let portal: Fixture

    init() throws {
        portal = try Fixture()
    }

    private func answer(_ token: String, _ action: [String]) -> [(String, String)] {
        [
            ("_token", token), ("_by", "Ada"), ("o/items", "shown"), ("r/items", "0"),
            ("v/items/~r0", "first"),
            ("r/items", "1"), ("v/items/~r1", "second"), ("v/count", "not a number"),
        ] + action.map { ("a", $0) }
    }

    @Test(arguments: [
        ("add/items", ["0", "1", "2"], "f/items/~r2"), ("del/items/~r0", ["1"], "f/items"),
        ("down/items/~r0", ["1", "0"], "f/items/~r0"),
    ])
    func `shows the form changed, judges nothing and stores nothing`(
        action: String, marks: [String], focus: String
    ) async throws {
        let (run, token) = try await portal.pausedRun(schema: Self.schema)
        let before = try await portal.store.ledger(after: 0)
        let response = try await portal.post(answer(token, [action]))
        #expect(response.status == 200)
        let text = response.text
        let rows = text.matches(of: #/name="r/items" value="([0-9]+)"/#).map { String($0.output.1) }
        #expect(rows == marks)
        for part in [#"value="second""#, #"value="not a number""#, #"value="Ada""#, "nothing is sent yet"] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(!text.contains("id=\"summary\"") && !text.contains("class=\"error\""))
        #expect(text.contains(#/ id="[^"]*"[^>]* autofocus/#), "\(focus)")
        #expect(try await portal.store.ledger(after: 0) == before)
        #expect(try await portal.embedded.run(run.id)?.status == .paused)
    }

    @Test func `the changed form can be sent`() async throws {
        let (run, token) = try await portal.pausedRun(schema: Self.schema)
        let page = try await portal.post(answer(token, ["del/items/~r0"])).text
        let kept = try #require(page.firstMatch(of: #/name="_token" value="([^"]+)"/#)).output.1
        let response = try await portal.post([
            ("_token", String(kept)), ("o/items", "shown"), ("r/items", "1"), ("v/items/~r1", "second"),
            ("v/count", ""),
        ])
        #expect(response.status == 303)
        #expect(try await portal.embedded.run(run.id)?.input?.text == #"{"items":["second"]}"#)
    }

    @Test(arguments: [
        ["add/nothing"], ["del/items/~r9"], ["nonsense"], [""], ["add/items", "add/items"], ["up/items/~r9"],
        ["add/count"],
        ["del/items/~r0/~r1"], [String(repeating: "/x", count: 200)],
    ])
    func `refuses what no button of the form says`(action: [String]) async throws {
        let (run, token) = try await portal.pausedRun(schema: Self.schema)
        let before = try await portal.store.ledger(after: 0)
        #expect(try await portal.post(answer(token, action)).status == 400)
        #expect(try await portal.store.ledger(after: 0) == before)
        #expect(try await portal.embedded.run(run.id)?.status == .paused)
    }

    @Test func `refuses names that the form does not have, whatever button was pressed`() async throws {
        let (_, token) = try await portal.pausedRun(schema: Self.schema)
        #expect(try await portal.post(answer(token, ["add/items"]) + [("v/other", "1")]).status == 400)
    }

    @Test func `a question that is over says so`() async throws {
        let (run, token) = try await portal.pausedRun(schema: Self.schema)
        _ = try await portal.embedded.cancel(run.id)
        let response = try await portal.post(answer(token, ["add/items"]))
        #expect(response.status == 409)
        #expect(response.text.contains("cancelled"))
    }

    @Test func `an answered question says who answered`() async throws {
        let (_, token) = try await portal.pausedRun(schema: Self.schema)
        _ = try await portal.post([
            ("_token", token), ("_by", "Bob"), ("o/items", "shown"), ("r/items", "0"), ("v/items/~r0", "x"),
            ("v/count", ""),
        ])
        let response = try await portal.post(answer(token, ["add/items"]))
        #expect(response.status == 409)
        #expect(response.text.contains("Bob"))
    }

    @Test func `a question that is no longer the one shown comes back changed, with the button's change`()
        async throws
    {
        let (run, _) = try await portal.pausedRun(schema: Self.schema)
        let stale = portal.keys.seal(.init(pause: run.pause, shown: String(repeating: "0", count: 64)))
        let response = try await portal.post(answer(stale, ["del/items/~r0"]))
        #expect(response.status == 409)
        #expect(response.text.contains(#"value="second""#) && !response.text.contains(#"value="first""#))
    }

    @Test(arguments: ["", "nonsense", "1.a.e30.AAAA"])
    func `needs the form's token`(token: String) async throws {
        let response = try await portal.post(answer(token, ["add/items"]))
        #expect([400, 403].contains(response.status))
    }

    @Test func `a plain pause has no such button`() async throws {
        let plain = try await portal.embedded.create(NewRun(name: "go", schema: nil))
        let pause = try #require(try await portal.store.pause(plain.pause))
        let response = try await portal.post([("_token", portal.keys.seal(pause.token)), ("a", "show")])
        #expect(response.status == 400)
        #expect(try await portal.embedded.run(plain.id)?.status == .paused)
    }

    @Test func `a GET with an action changes and shows nothing`() async throws {
        let (_, token) = try await portal.pausedRun(schema: Self.schema)
        let before = try await portal.store.ledger(after: 0)
        let response = try await portal.send(.get, "/submissions?_token=\(token)&a=add%2Fitems")
        #expect(response.status == 405)
        #expect(try await portal.store.ledger(after: 0) == before)
    }

    @Test func `an action in a JSON body is none`() async throws {
        let (run, token) = try await portal.pausedRun(schema: Self.schema)
        let response = try await portal.send(
            .post, "/submissions", body: #"{"token": "\#(token)", "a": "add/items", "input": {}}"#,
            headers: [("Content-Type", "application/json"), ("Accept", "application/json")])
        #expect(response.status == 422)
        #expect(try await portal.embedded.run(run.id)?.status == .paused)
    }

    @Test func `a button works in a multipart form too, and keeps the file`() async throws {
        let schema = """
            {"type": "object", "properties": {"file": {"type": "string", "contentEncoding": "base64"},
              "items": {"type": "array", "items": {"type": "string"}}}}
            """
        let (_, token) = try await portal.pausedRun(schema: schema)
        let parts = [
            ("name=\"_token\"", token), ("name=\"u/file\"; filename=\"a.bin\"", "abc"),
            ("name=\"o/items\"", "shown"),
            ("name=\"a\"", "add/items"),
        ].map { "--B\r\nContent-Disposition: form-data; \($0)\r\n\r\n\($1)\r\n" }
        let response = try await portal.send(
            .post, "/submissions", body: parts.joined() + "--B--\r\n",
            headers: [("Content-Type", "multipart/form-data; boundary=B"), ("Accept", "text/html")])
        #expect(response.status == 200)
        #expect(response.text.contains(#"name="v/file" value="YWJj""#))
        #expect(response.text.contains(#"name="r/items" value="0""#))
    }
}
