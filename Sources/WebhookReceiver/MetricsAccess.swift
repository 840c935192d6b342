public import Tokens
import MicroHTTPD

/// Who may read the figures.
///
/// They name no run and hold no answer, but tell a stranger how much is decided here, when, and how well it goes.
public struct MetricsAccess: Sendable {
    /// The ways to say it.
    public enum Rule: String, Hashable, Sendable, CaseIterable {
        /// Clients on this machine that no proxy speaks for, and whoever brings the token.
        case local

        /// Whoever brings the token.
        case token

        /// Everybody.
        case open
    }

    /// The fields by which a proxy says for whom it speaks.
    private static let proxyFields = ["Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"]

    private let rule: Rule
    private let token: APIToken?

    /// A rule with the token that a program has to bring; `nil` for that of the API.
    public init(_ rule: Rule, token: APIToken? = nil) {
        self.rule = rule
        self.token = token
    }

    func admits(_ request: HTTPRequest, apiToken: APIToken) -> Bool {
        switch rule {
        case .open: true
        case .local where Self.isLocal(request): true
        case .local, .token: (token ?? apiToken).isIn(authorization: request.headers["Authorization"])
        }
    }

    private static func isLocal(_ request: HTTPRequest) -> Bool {
        guard !request.isFromTrustedProxy, proxyFields.allSatisfy({ request.headers[$0] == nil }) else {
            return false
        }
        let peer = request.remoteAddress
        return peer.isEmpty || peer == "::1" || peer.hasPrefix("127.") || peer.hasPrefix("::ffff:127.")
    }
}
