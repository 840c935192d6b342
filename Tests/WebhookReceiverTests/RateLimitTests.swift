import Foundation
import MicroHTTPD
import Runs
import Testing
import Tokens

@testable import WebhookReceiver

@Suite struct RateLimitTests {
    private static var limits: RateLimits { RateLimits(perClient: 1000, perToken: 1) }
    private static let stranger = "203.0.113.9"
    private static let words = "correct horse battery"

    @Test(arguments: [
        (stranger, [422, 422, 429]), ("127.0.0.1", [422, 422, 422]), ("::1", [422, 422, 422]),
    ])
    func `a form is limited for a client that is known`(peer: String, statuses: [Int]) async throws {
        let portal = try Fixture(limits: Self.limits)
        let token = try await portal.pausedRun().token
        var form = [("_token", token), ("v/count", "0"), ("v/note", "")]
        var found: [Int] = []
        for _ in statuses { found.append(try await portal.post(form, from: peer).status) }
        #expect(found == statuses)
        form[1] = ("v/count", "3")
        #expect(try await portal.post(form, from: "203.0.113.10").status == 303)
    }

    @Test(arguments: ["/r/x.html", "/receipts/none", "/history"])
    func `wrong passwords are bounded, and the right one is always taken`(target: String) async throws {
        let portal = try Self.locked()
        let (wrong, right) = (Self.password("wrong"), Self.password(Self.words))
        let refused = try await Self.statuses(of: 62, portal, target, [wrong])
        #expect(refused == Array(repeating: 401, count: 60) + [429, 429])
        let answer = try await portal.send(.get, target, headers: [wrong], from: Self.stranger)
        #expect(1...2 ~= Int(answer.headers["Retry-After"] ?? "") ?? 0)
        #expect(answer.headers["WWW-Authenticate"] == nil)
        let key = target == "/history" ? Self.password(Fixture.apiToken) : right
        #expect(try await portal.send(.get, target, headers: [key], from: Self.stranger).status != 429)
        #expect(try await portal.send(.get, target, headers: [wrong], from: "203.0.113.10").status == 401)
    }

    @Test func `wrong passphrases with answers are bounded`() async throws {
        let portal = try Self.locked()
        var found: [Int] = []
        for _ in 0..<61 {
            let answer = try await portal.post([], headers: [Self.password("wrong")], from: Self.stranger)
            found.append(answer.status)
        }
        #expect(found == Array(repeating: 401, count: 60) + [429])
    }

    @Test(arguments: ["/r/x.html", "/history"])
    func `who brings no password guesses nothing`(target: String) async throws {
        let statuses = try await Self.statuses(of: 70, try Self.locked(), target, [])
        #expect(Set(statuses) == [401])
    }

    private static func locked() throws -> Fixture {
        let passphrase = try Passphrase(words, source: "passphrase")
        return try Fixture(
            access: Access(reviewers: .none, passphrase: passphrase), servesSite: true, limits: limits)
    }

    private static func password(_ words: String) -> (String, String) {
        ("Authorization", "Basic \(Data("me:\(words)".utf8).base64EncodedString())")
    }

    private static func statuses(
        of count: Int, _ portal: Fixture, _ target: String, _ headers: [(String, String)]
    ) async throws -> [Int] {
        var found: [Int] = []
        for _ in 0..<count {
            found.append(try await portal.send(.get, target, headers: headers, from: stranger).status)
        }
        return found
    }
}
