import Foundation
import JSON

/// The calls to a Prefect 3 server that this project needs, as values in and out.
///
/// Source: Prefect 3.8.8's REST API; its extensions hold one concern each.
struct PrefectAPI: Sendable {
    let http: PrefectHTTP

    /// How many rows one page of a list holds; the server's own maximum is 200.
    let pageSize: Int

    init(settings: PrefectSettings, pageSize: Int = 200) {
        http = PrefectHTTP(settings: settings)
        self.pageSize = pageSize
    }

    /// Reads a list or an object; an absent one is a failure.
    func read(_ call: PrefectHTTP.Call) async throws(PrefectFailure) -> JSONValue {
        let reply = try await http.read(call)
        if let failure = reply.failure { throw failure }
        return try reply.json()
    }

    /// Reads one thing; `nil` when it is not there.
    func readIfThere(_ path: String) async throws(PrefectFailure) -> JSONValue? {
        let reply = try await http.read(.get(path))
        if reply.saysNotThere { return nil }
        if let failure = reply.failure { throw failure }
        return try reply.json()
    }

    /// One page of a list; a failure when the answer is something else.
    func list(_ path: String, _ filter: JSONValue) async throws(PrefectFailure) -> PrefectList {
        let reply = try await http.read(.post(path, filter))
        if let failure = reply.failure { throw failure }
        let answer = try reply.json()
        guard answer.kind == .array else { throw .unreadable(reason: "\(path) did not answer with a list") }
        return PrefectList(rows: Array(answer.elements), now: reply.date ?? Date())
    }
}

extension JSONOptions {
    /// For answers of the server, where one run's deep parameters or repeated keys must not hide the list.
    ///
    /// The store adds levels of its own around them.
    static let prefect = JSONOptions(maxDepth: 900, maxBytes: 64 << 20, duplicateKeys: .keepLast)
}

extension JSONValue {
    /// A list of texts.
    static func strings(_ texts: some Sequence<String>) -> JSONValue { .array(texts.map(JSONValue.string)) }

    /// The value in a document of its own, which does not keep a whole list alive.
    var detached: JSONValue {
        var writer = JSONWriter()
        writer.value(self)
        return writer.finish().root
    }
}
