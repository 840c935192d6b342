import Foundation
import JSON

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Requests to one Prefect API: credentials, the CSRF token where the server wants one, and bounded answers.
///
/// No cookies, no cache, no redirects.
struct PrefectHTTP: Sendable {
    /// What a request asks for.
    struct Call: Sendable {
        let method: String
        let path: String
        let body: JSONValue?

        static func get(_ path: String) -> Call { Call(method: "GET", path: path, body: nil) }

        static func post(_ path: String, _ body: JSONValue) -> Call {
            Call(method: "POST", path: path, body: body)
        }
    }

    let settings: PrefectSettings

    private let session: URLSession
    private let collector: ReplyCollector
    private let token = CSRFToken()

    init(settings: PrefectSettings) {
        self.settings = settings
        (session, collector) = Self.makeSession(settings)
    }

    /// Asks for something that changes nothing, and asks once more when the connection was cut: the server closes idle
    /// connections after 5 s, and after an error of its own, without saying so.
    func read(_ call: Call) async throws(PrefectFailure) -> PrefectReply {
        do {
            return try await withToken(call, session, collector)
        } catch .cut where !Task.isCancelled {
            return try await withToken(call, session, collector)
        }
    }

    /// Sends something that changes a run, once, on a connection of its own: a connection kept from earlier may be
    /// dead, and the library below would then send the request again by itself.
    func write(_ call: Call) async throws(PrefectFailure) -> PrefectReply {
        let (session, collector) = Self.makeSession(settings)
        defer { session.finishTasksAndInvalidate() }
        return try await withToken(call, session, collector)
    }

    /// A server that protects itself against forged requests refuses those without its token, before it does anything.
    private func withToken(_ call: Call, _ session: URLSession, _ collector: ReplyCollector)
        async throws(PrefectFailure)
        -> PrefectReply
    {
        let reply = try await exchange(call, session, collector)
        guard reply.status == 403, call.method != "GET", reply.asksForToken else { return reply }
        let asked = try await exchange(.get("/csrf-token?client=\(token.client)"), session, collector)
        guard asked.status == 200, let fresh = try asked.json()["token"]?.string else { return reply }
        token.keep(fresh)
        return try await exchange(call, session, collector)
    }

    private func exchange(_ call: Call, _ session: URLSession, _ collector: ReplyCollector)
        async throws(PrefectFailure)
        -> PrefectReply
    {
        let request = try urlRequest(call)
        return try await collector.reply(to: request, in: session)
    }

    private func urlRequest(_ call: Call) throws(PrefectFailure) -> URLRequest {
        guard let url = settings.url(call.path) else {
            throw .notSent(reason: "\(settings.apiURL.absoluteString)\(call.path) is not a URL")
        }
        var request = URLRequest(url: url, timeoutInterval: settings.requestTimeoutInSeconds)
        request.httpMethod = call.method
        request.setValue("application/json", forHTTPHeaderField: "Accept")
        request.setValue(settings.authorization, forHTTPHeaderField: "Authorization")
        if let body = call.body {
            request.setValue("application/json", forHTTPHeaderField: "Content-Type")
            request.httpBody = Data(body.text.utf8)
        }
        if let value = token.value {
            request.setValue(value, forHTTPHeaderField: "Prefect-Csrf-Token")
            request.setValue(token.client, forHTTPHeaderField: "Prefect-Csrf-Client")
        }
        return request
    }

    private static func makeSession(_ settings: PrefectSettings) -> (URLSession, ReplyCollector) {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        configuration.timeoutIntervalForRequest = settings.requestTimeoutInSeconds
        let collector = ReplyCollector(
            limitInBytes: settings.answerLimitInBytes, limitInSeconds: settings.pollTimeoutInSeconds)
        return (URLSession(configuration: configuration, delegate: collector, delegateQueue: nil), collector)
    }
}

extension PrefectReply {
    /// Whether a refusal (HTTP 403) is about the token rather than about rights.
    fileprivate var asksForToken: Bool {
        guard let detail = try? json()["detail"]?.string else { return false }
        return detail.contains("CSRF token")
    }
}
