import Foundation
import GRDB
import JSON
import Logging
import MicroHTTPD
import Pages
import RunStore
import Runs
import Templates
import Testing
import Tokens

@testable import WebhookReceiver

/// A receiver over a real store in a folder of its own, which goes with it.
final class Fixture: Sendable {
    static let apiToken = "correct-horse-battery-staple"

    static let schema = """
        {"type": "object", "required": ["count"], "additionalProperties": false, "properties": {
          "count": {"type": "integer", "minimum": 1, "default": 2},
          "note": {"anyOf": [{"type": "string", "maxLength": 20}, {"type": "null"}], "default": null}}}
        """

    let folder: URL
    let store: RunStore
    let keys: TokenKeys
    let embedded: EmbeddedOrchestrator
    let receiver: Receiver
    let assets: Assets

    init(
        engines: [any Orchestrator] = [],
        addresses: PublicAddresses = PublicAddresses(site: nil, receiver: nil), access: Access = .open,
        servesSite: Bool = false, limits: RateLimits = RateLimits(perClient: 0, perToken: 0)
    ) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try RunStore(path: folder.appendingPathComponent("store.sqlite").path)
        keys = try TokenKeys("a:\(String(repeating: "A", count: 43))", source: "test")
        embedded = EmbeddedOrchestrator(store: store)
        assets = try Templates.assets()
        receiver = try Receiver(
            store: store, keys: keys,
            pages: try Self.pages.get(),
            assets: assets,
            orchestrators: engines + [embedded], embedded: embedded,
            apiToken: try APIToken(Self.apiToken, source: "test"), addresses: addresses, access: access,
            site: servesSite ? Site(files: try StaticFiles(root: folder.path)) {} : nil,
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, limits: limits)
    }

    /// A UNIX socket, whose peers have no address, is a proxy's.
    static let proxies = TrustedProxies("unix") ?? .none

    /// Made once: a renderer checks every template.
    private static let pages = Result {
        try PageRenderer(templates: try Templates.library(), assets: try Templates.assets())
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// A run that waits, and the token that its page carries.
    func pausedRun(
        schema: String = schema, deadline: Date? = nil, remindAt: Date? = nil,
        audience: Audience = .anyone
    ) async throws -> (run: EmbeddedRun, token: String) {
        let run = try await embedded.create(
            NewRun(
                name: "ingest", schema: try JSONDocument(schema).root, deadline: deadline,
                remindAt: remindAt, audience: audience)
        )
        let pause = try #require(try await store.pause(run.pause))
        return (run, keys.seal(pause.token))
    }

    /// Does to the store's file what only somebody else would.
    func sqlite(_ sql: String) throws {
        let queue = try DatabaseQueue(path: folder.appendingPathComponent("store.sqlite").path)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    func post(
        _ form: [(String, String)], accept: String = "text/html", headers: [(String, String)] = [],
        from peer: String = "127.0.0.1"
    ) async throws -> HTTPResponse {
        let body = form.map { "\(Self.escaped($0))=\(Self.escaped($1))" }.joined(separator: "&")
        return try await send(
            .post, "/submissions", body: body,
            headers: [("Content-Type", "application/x-www-form-urlencoded"), ("Accept", accept)] + headers,
            from: peer)
    }

    /// A request of an author's program, with the token.
    func api(_ method: HTTPMethod, _ target: String, body: String = "") async throws -> HTTPResponse {
        try await send(
            method, target, body: body,
            headers: [
                ("Authorization", "Bearer \(Self.apiToken)"), ("Content-Type", "application/json"),
                ("Accept", "application/json"),
            ])
    }

    func send(
        _ method: HTTPMethod, _ target: String, body: String = "", headers: [(String, String)] = [],
        from peer: String = "127.0.0.1"
    ) async throws -> HTTPResponse {
        let request = HTTPRequest(
            method: method, target: target, headers: HTTPHeaders(headers.map { (name: $0, value: $1) }),
            body: Array(body.utf8), remoteAddress: peer, trusting: Self.proxies)
        return await receiver.respond(to: try #require(request))
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension HTTPResponse {
    var text: String {
        guard case .bytes(let bytes) = body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    var json: JSONValue {
        get throws { try JSONDocument(text).root }
    }
}
