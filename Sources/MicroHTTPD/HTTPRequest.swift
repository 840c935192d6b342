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
    public let body: [UInt8]

    /// The peer's numeric address without a port, such as `127.0.0.1`; empty on a UNIX socket.
    ///
    /// Behind a proxy this is the proxy.
    public let remoteAddress: String

    /// A request as the server would make it; the path and the query are read from `target`.
    ///
    /// - Returns: `nil` for a target that the gate refuses.
    public init?(
        method: HTTPMethod, target: String, headers: HTTPHeaders = HTTPHeaders(), body: [UInt8] = [],
        remoteAddress: String = ""
    ) {
        guard let parts = RequestTarget(target) else { return nil }
        self.init(
            method: method, target: parts, headers: headers, body: body, remoteAddress: remoteAddress)
    }

    init(
        method: HTTPMethod, target: RequestTarget, headers: HTTPHeaders, body: [UInt8], remoteAddress: String
    ) {
        self.method = method
        self.target = target.text
        self.segments = target.segments
        self.query = target.query
        self.headers = headers
        self.body = body
        self.remoteAddress = remoteAddress
    }

    /// The target without its query, undecoded.
    public var path: Substring { target.prefix { $0 != "?" } }

    /// The value of the query's first item of that name.
    public func queryValue(_ name: String) -> String? {
        query.first { $0.name == name }?.value
    }

    /// The same request with its body in place.
    func with(body: [UInt8]) -> HTTPRequest {
        HTTPRequest(self, body: body)
    }

    private init(_ head: HTTPRequest, body: [UInt8]) {
        method = head.method
        target = head.target
        segments = head.segments
        query = head.query
        headers = head.headers
        remoteAddress = head.remoteAddress
        self.body = body
    }
}
