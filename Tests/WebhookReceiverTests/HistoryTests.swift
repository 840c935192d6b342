import Foundation
import MicroHTTPD
import Runs
import Testing

@testable import WebhookReceiver

@Suite struct HistoryTests {
    private let portal: Fixture
    private let key = (
        "Authorization", "Basic \(Data("me:\(Fixture.apiToken)".utf8).base64EncodedString())"
    )

    init() throws {
        portal = try Fixture(
            access: Access(reviewers: PersonalAnswerTests.reviewers, userHeader: "X-Forwarded-User"))
    }

    @Test func `is for the operator alone`() async throws {
        func status(_ headers: [(String, String)], from peer: String = "") async throws -> Int {
            try await portal.send(.get, "/history", headers: headers, from: peer).status
        }
        #expect(try await status([key], from: "127.0.0.1") == 200)
        #expect(try await status([("X-Forwarded-User", "eve")]) == 200)
        #expect(try await status([("X-Forwarded-User", "eve")], from: "127.0.0.1") == 401)
        for user in ["ada", "stranger@example.org"] {
            let told = try await portal.send(
                .get, "/history", headers: [("X-Forwarded-User", user)], from: "")
            #expect(told.status == 403 && told.headers["WWW-Authenticate"] == nil)
            #expect(told.text.contains("Only those who run the portal may read this."))
        }
        #expect(try await status([key, ("X-Forwarded-User", "ada")]) == 200)
        #expect(try await status([("Authorization", "Bearer \(Fixture.apiToken)")]) == 401)
        let refused = try await portal.send(.get, "/history")
        #expect(refused.headers["WWW-Authenticate"] == #"Basic realm="Countersign history", charset="UTF-8""#)
        #expect(try await portal.send(.post, "/history", headers: [key]).status == 405)
    }

    @Test func `says who did what, when and through what, and never what was answered`() async throws {
        let (_, token) = try await portal.pausedRun()
        let form = [("_token", token), ("v/count", "987654"), ("v/note", "hush")]
        _ = try await portal.post(form, headers: [("X-Forwarded-User", "ada")], from: "")
        let text = try await portal.send(.get, "/history", headers: [key]).text
        for words in ["Answered", "Ada Lovelace (ada)", "signing in", "through the form", "ingest"] {
            #expect(text.contains(words), "\(words)")
        }
        #expect(!text.contains("987654") && !text.contains("hush"))
    }

    @Test func `finds by text, event and reviewer`() async throws {
        let (_, token) = try await portal.pausedRun()
        _ = try await portal.pausedRun()
        let form = [("_token", token), ("v/count", "3"), ("v/note", "")]
        _ = try await portal.post(form, headers: [("X-Forwarded-User", "ada")], from: "")
        func count(_ query: String) async throws -> Int {
            try await portal.send(.get, "/history?\(query)", headers: [key]).text.matches(
                of: /<p class="when">/
            ).count
        }
        #expect(try await count("event=opened") == 2)
        #expect(try await count("event=opened&text=nowhere") == 0)
        #expect(try await count("reviewer=ada&event=answered") == 1)
        #expect(try await count("reviewer=bob") == 0)
        #expect(try await count("text=ingest") == 4)
        #expect(try await portal.send(.get, "/history?event=nonsense", headers: [key]).status == 400)
        #expect(try await portal.send(.get, "/history?before=x", headers: [key]).status == 400)
    }

    @Test func `goes on to older entries, a hundred at a time`() async throws {
        for _ in 0..<101 { _ = try await portal.pausedRun() }
        let first = try await portal.send(.get, "/history?text=ingest", headers: [key]).text
        #expect(first.matches(of: /<p class="when">/).count == 100)
        let older = try #require(
            first.firstMatch(of: /href="(history\?text=ingest&amp;before=[0-9]+)"/)?.output.1)
        let target = "/" + older.replacing("&amp;", with: "&")
        let second = try await portal.send(.get, target, headers: [key]).text
        #expect(second.matches(of: /<p class="when">/).count == 1)
        #expect(second.contains(#"href="history?text=ingest""#) && !second.contains("rel=\"next\""))
    }
}
