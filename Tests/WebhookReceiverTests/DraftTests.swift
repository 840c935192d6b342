import Foundation
import JSON
import MicroHTTPD
import RunStore
import Testing

@testable import WebhookReceiver

/// What is saved to go on with later.
@Suite struct DraftTests {
    private static let schema = """
        {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"},
          "list": {"type": "array", "items": {"type": "string"}},
          "file": {"type": "string", "contentEncoding": "base64"}}}
        """

    private let portal: Fixture

    init() throws {
        portal = try Fixture()
    }

    /// The mark that the page's form rests on.
    private static func mark(_ page: HTTPResponse) throws -> String {
        String(try #require(page.text.firstMatch(of: #/name="_draft" value="([^"]*)"/#)).output.1)
    }

    private func kept(_ run: EmbeddedRun) async throws -> String? {
        try await portal.store.draft(of: run.pause, holder: nil)?.content
    }

    @Test func `a page that rests on no draft leaves the one that is there, and comes back whole`()
        async throws
    {
        let (run, token) = try await portal.pausedRun(schema: Self.schema)
        let first = try await portal.post([
            ("_token", token), ("_draft", ""), ("_save", "1"), ("v/a", "first"),
        ])
        #expect(first.status == 200)
        let second = try await portal.post([
            ("_token", token), ("_draft", ""), ("_save", "1"), ("v/a", "second"), ("_by", "Bob"),
        ])
        #expect(second.status == 409)
        for part in [
            #"value="second""#, #"value="Bob""#, "Something else was saved", "Replace what was saved",
        ] {
            #expect(second.text.contains(part), "\(part)")
        }
        #expect(try Self.mark(second) == "")
        #expect(try await kept(run)?.contains("first") == true)
        let replaced = try Self.mark(first)
        #expect(second.text.contains(#"name="_save" value="\#(replaced)""#), "a button says what it replaces")
        let third = try await portal.post([("_token", token), ("_save", replaced), ("v/a", "second")])
        #expect(third.status == 200)
        #expect(try await kept(run)?.contains("second") == true)
        #expect(try Self.mark(third) != replaced)
    }

    @Test func `a program is told what stands against it`() async throws {
        let (_, token) = try await portal.pausedRun(schema: Self.schema)
        let form = [("_token", token), ("_save", "1")]
        let json = "application/json"
        let first = try await portal.post(form + [("v/a", "1")], accept: json)
        let other = try await portal.post(form + [("v/a", "2")], accept: json)
        #expect(other.status == 409)
        #expect(try other.json["draft"] == first.json["draft"])
        #expect(try other.json["saved_at"] == first.json["saved_at"])
        let mark = try #require(try first.json["draft"]?.string)
        let next = try await portal.post(form + [("_draft", mark), ("v/a", "2")], accept: json)
        #expect(next.status == 200)
        let again = try await portal.post(form + [("_draft", mark), ("v/a", "2")], accept: json)
        #expect(try again.json == next.json, "the same that came twice")
        let resumed = try await portal.post([("_token", token), ("_resume", "1")], accept: json)
        #expect(try resumed.json == next.json)
    }

    @Test func `the mark stays on the page through buttons and refusals`() async throws {
        let (_, token) = try await portal.pausedRun(schema: Self.schema)
        let form = [("_token", token), ("_draft", "4711"), ("v/a", "x"), ("o/list", "shown")]
        let edited = try await portal.post(form + [("a", "add/list")])
        #expect(edited.status == 200)
        #expect(try Self.mark(edited) == "4711")
    }

    @Test func `going on where nothing was saved gives back what was typed`() async throws {
        let (_, token) = try await portal.pausedRun(schema: Self.schema)
        let page = try await portal.post([
            ("_token", token), ("_draft", ""), ("_resume", "1"), ("v/a", "typed"), ("_by", "Ada"),
        ])
        #expect(page.status == 200)
        for part in [#"value="typed""#, #"value="Ada""#, "Nothing was saved"] {
            #expect(page.text.contains(part), "\(part)")
        }
    }

    private func multipart(_ parts: [(String, String)]) async throws -> HTTPResponse {
        let body = parts.map { "--B\r\nContent-Disposition: form-data; \($0)\r\n\r\n\($1)\r\n" }.joined()
        return try await portal.send(
            .post, "/submissions", body: body + "--B--\r\n",
            headers: [("Content-Type", "multipart/form-data; boundary=B"), ("Accept", "text/html")])
    }

    @Test func `a file stays on the page that saves, and out of the draft`() async throws {
        let (run, token) = try await portal.pausedRun(schema: Self.schema)
        let file = String(repeating: "abc", count: 200_000)
        let page = try await multipart([
            (#"name="_token""#, token), (#"name="_save""#, "1"), (#"name="v/a""#, "typed"),
            (#"name="u/file"; filename="a.bin""#, file),
        ])
        #expect(page.status == 200)
        #expect(page.text.contains(#"value="typed""#) && page.text.contains(#"data-file="chosen""#))
        let text = Data(file.utf8).base64EncodedString()
        #expect(page.text.contains(text))
        #expect(try await kept(run) == #"[["v/a","typed"]]"#)
        // As the page posts it the next time.
        let again = try await multipart([
            (#"name="_token""#, token), (#"name="_save""#, "1"), (#"name="v/a""#, "typed"),
            (#"name="v/file""#, text), (#"name="_draft""#, try Self.mark(page)),
        ])
        #expect(again.status == 200 && again.text.contains(text))
        #expect(try await kept(run) == #"[["v/a","typed"]]"#)
    }

    @Test func `more text than is kept comes back with all that was typed`() async throws {
        let (run, token) = try await portal.pausedRun(schema: Self.schema)
        let long = String(repeating: "long ", count: 60_000)
        let page = try await multipart([
            (#"name="_token""#, token), (#"name="_save""#, "1"), (#"name="v/a""#, long),
            (#"name="v/b""#, "b"),
        ])
        #expect(page.status == 413)
        #expect(page.text.contains(long) && page.text.contains("is not saved"))
        #expect(try await kept(run) == nil)
    }
}
