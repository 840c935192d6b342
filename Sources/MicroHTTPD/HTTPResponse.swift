/// What a handler answers.
public struct HTTPResponse: Sendable {
    /// Where the body's bytes are.
    public enum Body: Sendable {
        case empty
        case bytes([UInt8])
        case file(HTTPFile)
        case stream(HTTPStream)

        /// How many bytes it has, as far as that is known.
        var count: Int {
            switch self {
            case .empty, .stream: 0
            case .bytes(let bytes): bytes.count
            case .file(let file): file.length
            }
        }
    }

    /// The status code, such as 200.
    public var status: Int {
        didSet { memo = nil }
    }

    /// The fields to send.
    ///
    /// Framing (`Content-Length`, `Transfer-Encoding`, `Connection`) and `Date` are the
    /// server's: what is set under those names is not sent.
    public var headers: HTTPHeaders {
        didSet { memo = nil }
    }

    /// What follows the header fields; not sent in answer to HEAD.
    public var body: Body {
        didSet { memo = nil }
    }

    /// Where the reply of this very response is kept, when it is given again and again.
    var memo: ReplyMemo?

    public init(status: Int, headers: HTTPHeaders = HTTPHeaders(), body: Body = .empty) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// A body of bytes with its type.
    public init(status: Int = 200, contentType: String, bytes: [UInt8]) {
        self.init(status: status, headers: HTTPHeaders([("Content-Type", contentType)]), body: .bytes(bytes))
    }

    /// A plain text.
    public init(status: Int = 200, text: String) {
        self.init(status: status, contentType: "text/plain; charset=utf-8", bytes: Array(text.utf8))
    }

    /// Itself without the stream that HEAD does not get: libmicrohttpd would send the chunk that ends it.
    func answering(_ method: HTTPMethod) -> HTTPResponse {
        guard method == .head, case .stream = body else { return self }
        return HTTPResponse(status: status, headers: headers)
    }
}
