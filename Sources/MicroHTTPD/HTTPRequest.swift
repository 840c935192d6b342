/// One whole request that passed the gate.
public struct HTTPRequest: Sendable {
    /// One `name=value` of the query, decoded.
    public struct QueryItem: Hashable, Sendable {
        /// What stands before the first `=`.
        public let name: String

        /// What stands behind it; empty where there is none.
        public let value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// What is asked for; HEAD comes as itself, not as GET.
    public let method: HTTPMethod

    /// The request target as it came, undecoded: a path that begins with `/`, and a query perhaps.
    public let target: String

    /// The path's segments, each decoded on its own: `/a%20b/c` is `["a b", "c"]`, `/a/` is `["a", ""]`, `/` is `[]`.
    ///
    /// No segment is `.` or `..` or holds `/`, NUL or invalid UTF-8, however it was written: the gate refuses those.
    public let segments: [String]

    /// The query's items in order, decoded as a form is (`+` is a blank); an item without `=` has an empty value.
    public let query: [QueryItem]

    /// The header fields as they came.
    public let headers: HTTPHeaders

    /// The body's bytes; never more than the server's limit.
    public internal(set) var body: [UInt8]

    /// The peer's numeric address without a port, such as `127.0.0.1`; empty on a UNIX socket.
    ///
    /// Behind a proxy this is the proxy.
    public let remoteAddress: String

    /// The client's numeric address: the peer's, or what a trusted proxy says of its client.
    ///
    /// Empty where neither is known.
    public let clientAddress: String

    /// Whether the peer is a proxy that `HTTPServerConfiguration.trustedProxies` names: only then may what it says of its
    /// client in header fields be believed.
    public let isFromTrustedProxy: Bool

    /// Whether the client's connection is encrypted: to this server, or as a trusted proxy says.
    public let isSecure: Bool

    /// A request as the server would make it; the path and the query are read from `target`.
    ///
    /// - Returns: `nil` for a target that the gate refuses.
    public init?(
        method: HTTPMethod, target: String, headers: HTTPHeaders = HTTPHeaders(), body: [UInt8] = [],
        remoteAddress: String = "", trusting proxies: TrustedProxies = .none
    ) {
        guard let parts = RequestTarget(target) else { return nil }
        let peer = Peer(address: remoteAddress, isTrustedProxy: proxies.include(remoteAddress))
        self.init(method: method, target: parts, headers: headers, from: peer, trusting: proxies)
        self.body = body
    }

    /// A request whose body is still to come.
    init(
        method: HTTPMethod, target: RequestTarget, headers: HTTPHeaders, from peer: Peer,
        trusting proxies: TrustedProxies
    ) {
        self.method = method
        self.target = target.text
        self.segments = target.segments
        self.query = target.query
        self.headers = headers
        self.body = []
        self.remoteAddress = peer.address
        self.isFromTrustedProxy = peer.isTrustedProxy
        self.clientAddress = peer.isTrustedProxy ? proxies.client(of: peer.address, headers) : peer.address
        self.isSecure = peer.isSecure || peer.isTrustedProxy && TrustedProxies.saysSecure(headers)
    }

    /// The target without its query, undecoded.
    public var path: Substring { target.prefix { $0 != "?" } }

    /// The value of the query's first item of that name.
    public func queryValue(_ name: String) -> String? {
        query.first { $0.name == name }?.value
    }

    /// The same request with its body in place.
    func with(body: [UInt8]) -> HTTPRequest {
        var request = self
        request.body = body
        return request
    }
}
