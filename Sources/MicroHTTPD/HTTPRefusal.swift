/// Why the gate turned a request away before any handler saw it.
public enum HTTPRefusal: Error, Hashable, Sendable, CaseIterable {
    case unknownVersion
    case unknownMethod
    case targetTooLong
    case badTarget
    case badHeaders
    case badHost
    case strangeHost
    case transferEncoding
    case contentEncoding
    case missingLength
    case badLength
    case unexpectedBody
    case bodyTooLarge
    case busy
    case stopping

    /// The answer's status code.
    public var status: Int {
        switch self {
        case .badTarget, .badHeaders, .badHost, .badLength, .unexpectedBody: 400
        case .unknownMethod: 405
        case .transferEncoding, .missingLength: 411
        case .bodyTooLarge: 413
        case .targetTooLong: 414
        case .contentEncoding: 415
        case .strangeHost: 421
        case .busy, .stopping: 503
        case .unknownVersion: 505
        }
    }

    /// The answer as a line of plain text.
    public var plainResponse: HTTPResponse {
        HTTPResponse(status: status, text: description + "\n")
    }
}

extension HTTPRefusal: CustomStringConvertible {
    /// What was wrong and what to send instead; holds nothing of the request.
    public var description: String {
        switch self {
        case .unknownVersion: "The protocol version is unknown: use HTTP/1.1."
        case .unknownMethod: "The method is not taken here: the Allow field lists those that are."
        case .targetTooLong: "The address is too long: shorten its path or query."
        case .badTarget: "The address cannot be read: send a path that begins with / and is percent-encoded."
        case .badHeaders:
            "A header field cannot be read: send at most 64, each on a line of its own, with plain names and no control characters."
        case .badHost: "The Host field is missing or repeated: send exactly one."
        case .strangeHost: "This server does not answer for the host that was named: use its own address."
        case .transferEncoding: "A body with Transfer-Encoding is not taken: send it with Content-Length."
        case .contentEncoding: "An encoded body is not taken: send it without Content-Encoding."
        case .missingLength: "The body's length is missing: send Content-Length."
        case .badLength: "The body's length cannot be read: send one Content-Length of digits only."
        case .unexpectedBody: "This method takes no body: send none."
        case .bodyTooLarge: "The body is too large: send less."
        case .busy: "The server is busy: try again in a moment."
        case .stopping: "The server is stopping: try again in a moment."
        }
    }
}
