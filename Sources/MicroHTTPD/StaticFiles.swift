import Glibc

/// The regular files under one folder, answered with validators and ranges (RFC 9110 §8.8, §13, §14).
///
/// The folder is held open and each segment below it is opened on its own without following symbolic links, so no
/// name leads out of it. Names that begin with a dot are not served. A folder is answered by its `index.html`.
public struct StaticFiles: Sendable {
    /// Files up to this size are sent from memory, which costs fewer system calls than sendfile.
    private static let inlineLimit = 64 << 10

    private let root: Folder

    /// Opens the folder.
    ///
    /// - Throws: `HTTPServerError.cannotOpenFolder`, with the system's reason.
    public init(root path: String) throws(HTTPServerError) {
        guard let root = Folder(path: path) else {
            throw .cannotOpenFolder(path: path, reason: String(cString: strerror(errno)))
        }
        self.root = root
    }

    /// The answer to a GET or HEAD for a file; `nil` for another method and where no file is.
    ///
    /// 200, 206 for one range, 301 to a folder's path with its last `/`, 304 or 416. The caller adds its own fields.
    public func response(to request: HTTPRequest) -> HTTPResponse? {
        guard request.method == .get || request.method == .head else { return nil }
        var segments = request.segments
        if segments.last?.isEmpty ?? true {
            if !segments.isEmpty { segments.removeLast() }
            segments.append("index.html")
        }
        guard let name = segments.last else { return nil }
        switch root.entry(at: segments) {
        case .file(let file): return response(to: request, file: file, type: ContentType.of(name))
        case .folder: return Self.redirect(toFolderOf: request)
        case nil: return nil
        }
    }

    private func response(to request: HTTPRequest, file: OpenFile, type: String) -> HTTPResponse? {
        let validators = Validators(file.status)
        var headers = HTTPHeaders([
            ("ETag", validators.tag), ("Last-Modified", validators.date), ("Accept-Ranges", "bytes"),
        ])
        let size = file.status.size
        if validators.areCurrent(for: request.headers) {
            // Never sent, but it gives the Content-Length of RFC 9110 §8.6.
            let unsent = HTTPFile(file: file, offset: 0, length: size)
            return HTTPResponse(status: 304, headers: headers, body: .file(unsent))
        }
        headers.set("Content-Type", to: type)
        switch range(of: request, validators, size: size) {
        case .whole:
            return HTTPResponse(status: 200, headers: headers, body: body(of: request, file, 0..<size))
        case .part(let part):
            headers.set("Content-Range", to: "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)")
            return HTTPResponse(status: 206, headers: headers, body: body(of: request, file, part))
        case .unsatisfiable:
            headers.set("Content-Range", to: "bytes */\(size)")
            return HTTPResponse(status: 416, headers: headers)
        }
    }

    private func range(of request: HTTPRequest, _ validators: Validators, size: Int) -> ByteRange {
        guard request.method == .get, let text = request.headers["Range"],
            validators.allowRange(for: request.headers)
        else { return .whole }
        return ByteRange(text, size: size)
    }

    private func body(of request: HTTPRequest, _ file: OpenFile, _ part: Range<Int>) -> HTTPResponse.Body {
        if request.method == .get, part.count <= Self.inlineLimit, let bytes = file.read(part) {
            return .bytes(bytes)
        }
        return .file(HTTPFile(file: file, offset: part.lowerBound, length: part.count))
    }

    /// Relative to the request's own path, so that it holds behind any prefix.
    private static func redirect(toFolderOf request: HTTPRequest) -> HTTPResponse {
        let last = request.path.split(separator: "/").last ?? ""
        return HTTPResponse(status: 301, headers: HTTPHeaders([("Location", "./\(last)/")]))
    }
}
