/// Judges a request's head before anything acts on it, since libmicrohttpd 0.9 lets much through.
///
/// Each check exists because the library was seen to accept what it refuses: repeated or padded `Content-Length`,
/// `Transfer-Encoding` beside it, unknown versions, repeated `Host`, NUL and control characters. Source: RFC 9112
/// §3, §5, §6.
struct Gate: Sendable {
    private static let headerLimit = 64

    /// The longest body that is read only to be dropped, for a client that sends before it listens.
    private static let dropLimit = 16 << 20

    let methods: Set<HTTPMethod>
    let hosts: Set<String>?
    let bodyLimit: Int
    let multipartLimit: Int
    let pathLimit: @Sendable ([String]) -> Int?
    let targetLimit: Int
    let trustedProxies: TrustedProxies

    init(_ configuration: HTTPServerConfiguration) {
        methods = configuration.methods
        hosts = configuration.hosts
        bodyLimit = configuration.bodyLimitInBytes
        multipartLimit = configuration.multipartLimitInBytes ?? bodyLimit
        pathLimit = configuration.pathLimitInBytes
        targetLimit = configuration.targetLimitInBytes
        trustedProxies = configuration.trustedProxies
    }

    /// The value of an `Allow` field.
    var allowedMethods: String {
        HTTPMethod.allCases.filter(methods.contains).map(\.rawValue).joined(separator: ", ")
    }

    /// The request, its body still to come, and that body's length.
    func admit(_ head: RequestHead) throws(HTTPRefusal) -> (request: HTTPRequest, length: Int) {
        guard head.version == "HTTP/1.1" || head.version == "HTTP/1.0" else { throw .unknownVersion }
        guard let method = HTTPMethod(rawValue: head.method), methods.contains(method) else {
            throw .unknownMethod
        }
        guard head.target.utf8.count <= targetLimit else { throw .targetTooLong }
        guard let target = RequestTarget(head.target) else { throw .badTarget }
        guard head.isPlain else { throw .badHeaders }
        try check(head.headers)
        try checkHost(head.headers.values("Host"))
        let length = try bodyLength(head.headers, method, at: target.segments)
        let request = HTTPRequest(
            method: method, target: target, headers: head.headers, from: head.peer, trusting: trustedProxies)
        return (request, length)
    }

    /// Whether to read the refused body first: closing on a client that still sends would lose it the refusal.
    func lets(_ head: RequestHead, passBefore refusal: HTTPRefusal) -> Bool {
        guard refusal == .bodyTooLarge || refusal == .busy, head.headers["Expect"] == nil else {
            return false
        }
        return head.headers["Content-Length"].flatMap { Int($0) }.map { $0 <= Self.dropLimit } ?? false
    }

    private func check(_ headers: HTTPHeaders) throws(HTTPRefusal) {
        guard headers.fields.count <= Self.headerLimit else { throw .badHeaders }
        guard headers.values("Content-Type").count <= 1 else { throw .badHeaders }
        guard headers["Content-Encoding"] == nil else { throw .contentEncoding }
        for field in headers.fields {
            let isPlain = field.value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == UInt8(ascii: "\t") }
            guard isPlain, field.name.isToken else { throw .badHeaders }
        }
    }

    private func checkHost(_ named: [String]) throws(HTTPRefusal) {
        guard named.count == 1, let host = named.first, !host.isEmpty else { throw .badHost }
        guard let hosts else { return }
        let lowercased = host.lowercased()
        guard hosts.contains(lowercased) || hosts.contains(lowercased.withoutPort) else { throw .strangeHost }
    }

    private func bodyLength(
        _ headers: HTTPHeaders, _ method: HTTPMethod, at path: [String]
    ) throws(HTTPRefusal) -> Int {
        guard headers["Transfer-Encoding"] == nil else { throw .transferEncoding }
        let lengths = headers.values("Content-Length")
        guard let text = lengths.first else {
            if method.takesBody && method != .delete { throw .missingLength }
            return 0
        }
        guard lengths.count == 1, 1...10 ~= text.utf8.count,
            text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }), let length = Int(text)
        else { throw .badLength }
        guard length == 0 || method.takesBody else { throw .unexpectedBody }
        let isMultipart = headers["Content-Type"]?.lowercased().hasPrefix("multipart/form-data") ?? false
        guard length <= pathLimit(path) ?? (isMultipart ? multipartLimit : bodyLimit) else {
            throw .bodyTooLarge
        }
        return length
    }
}

extension String {
    /// The host of a `Host` field without its port.
    fileprivate var withoutPort: String {
        guard let colon = lastIndex(of: ":"), self[index(after: colon)...].allSatisfy(\.isWholeNumber) else {
            return self
        }
        return String(self[..<colon])
    }
}
