import Glibc

/// The regular files under one folder, answered with validators and ranges (RFC 9110 §8.8, §13, §14).
///
/// The folder is held open and each segment below it is opened on its own without following symbolic links, so no
/// name leads out of it. Names that begin with a dot are not served. A folder is answered by its `index.html`.
public struct StaticFiles: Sendable {
    private let root: Folder
    private let headers: HTTPHeaders
    private let cache = FileCache()

    /// Opens the folder.
    ///
    /// - Throws: `HTTPServerError.cannotOpenFolder`, with the system's reason.
    public init(root path: String) throws(HTTPServerError) {
        guard let root = Folder(path: path) else {
            throw .cannotOpenFolder(path: path, reason: String(cString: strerror(errno)))
        }
        self.init(root, HTTPHeaders())
    }

    private init(_ root: Folder, _ headers: HTTPHeaders) {
        self.root = root
        self.headers = headers
    }

    /// The same files, answered with these fields beside their own: given here they cost nothing at each request.
    public func adding(_ headers: HTTPHeaders) -> StaticFiles {
        StaticFiles(root, headers)
    }

    /// The answer to a GET or HEAD for a file; `nil` for another method and where no file is.
    ///
    /// 200, 206 for one range, 301 to a folder's path with its last `/`, 304 or 416.
    public func response(to request: HTTPRequest) -> HTTPResponse? {
        guard request.method == .get || request.method == .head else { return nil }
        var segments = request.segments
        if segments.last?.isEmpty ?? true {
            if !segments.isEmpty { segments.removeLast() }
            segments.append("index.html")
        }
        let path = segments.joined(separator: "/")
        if let version = cache.version(at: path, with: root.status(at: path)) {
            return version.response(to: request)
        }
        switch root.entry(at: segments) {
        case .file(let file):
            let version = FileVersion(file, named: path, adding: headers)
            return cache.keep(version, at: path).response(to: request)
        case .folder: return redirect(toFolderOf: request)
        case nil: return nil
        }
    }

    /// Relative to the request's own path, so that it holds behind any prefix.
    private func redirect(toFolderOf request: HTTPRequest) -> HTTPResponse {
        let last = request.path.split(separator: "/").last ?? ""
        var response = HTTPResponse(status: 301, headers: HTTPHeaders([("Location", "./\(last)/")]))
        response.headers.add(missingFrom: headers)
        return response
    }
}
