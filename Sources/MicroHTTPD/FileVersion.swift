/// One version of a file, ready to be sent.
struct FileVersion: Sendable {
    /// Files up to this size are sent from memory, which costs fewer system calls than sendfile.
    private static let inlineLimit = 64 << 10

    let status: FileStatus

    /// The bytes of a small file; `nil` for one that is sent by descriptor.
    let bytes: [UInt8]?

    private let file: OpenFile?
    private let validators: Validators
    private let headers: HTTPHeaders
    private let wholeMemo = ReplyMemo()
    private let unchangedMemo = ReplyMemo()

    /// Sends `others` beside the file's own fields, where it has none of the name.
    init(_ file: OpenFile, named name: String, adding others: HTTPHeaders = HTTPHeaders()) {
        status = file.status
        bytes = status.size <= Self.inlineLimit ? file.read() : nil
        self.file = bytes == nil ? file : nil
        validators = Validators(status)
        var headers = HTTPHeaders([
            ("Content-Type", ContentType.of(name)), ("ETag", validators.tag),
            ("Last-Modified", validators.date),
            ("Accept-Ranges", "bytes"),
        ])
        headers.add(missingFrom: others)
        self.headers = headers
    }

    /// The answer to a GET or HEAD for this file.
    ///
    /// A 304 is given the body too: it is never sent, but its length is (RFC 9110 §8.6).
    func response(to request: HTTPRequest) -> HTTPResponse {
        if validators.areCurrent(for: request.headers) { return whole(304, unchangedMemo) }
        switch range(of: request) {
        case .whole: return whole(200, wholeMemo)
        case .part(let part):
            return answer(206, part, "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(status.size)")
        case .unsatisfiable: return answer(416, 0..<0, "bytes */\(status.size)")
        }
    }

    private func range(of request: HTTPRequest) -> ByteRange {
        guard request.method == .get, let text = request.headers["Range"],
            validators.allowRange(for: request.headers)
        else { return .whole }
        return ByteRange(text, size: status.size)
    }

    /// All of the file; the reply of a small one is made once, a large one's descriptor is sent but once.
    private func whole(_ code: Int, _ memo: ReplyMemo) -> HTTPResponse {
        var response = answer(code, 0..<status.size)
        if bytes != nil { response.memo = memo }
        return response
    }

    private func answer(_ code: Int, _ part: Range<Int>, _ contentRange: String? = nil) -> HTTPResponse {
        var response = HTTPResponse(status: code, headers: headers, body: body(part))
        if let contentRange { response.headers.set("Content-Range", to: contentRange) }
        return response
    }

    private func body(_ part: Range<Int>) -> HTTPResponse.Body {
        if let bytes { return .bytes(part.count == bytes.count ? bytes : Array(bytes[part])) }
        return file.map { .file(HTTPFile(file: $0, offset: part.lowerBound, length: part.count)) } ?? .empty
    }
}
