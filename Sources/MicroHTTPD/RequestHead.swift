import CMicroHTTPD
import Glibc

/// A request's head as libmicrohttpd read it.
struct RequestHead {
    let method: String
    let version: String
    let target: String
    let headers: HTTPHeaders
    let peer: Peer

    /// Whether the library understood it as every other reader would.
    let isPlain: Bool

    /// The library's versions from 1.0 on parse strictly themselves, and may lay a head out in other ways.
    private static let isLenient = MHD_get_version().map { atoi($0) } == 0

    /// Reads the head of the connection's request.
    ///
    /// - Parameters:
    ///   - connection: which has read its head and no more.
    ///   - target: as it came, before the library decoded it in place.
    ///   - method: where the head begins in the library's memory.
    ///   - version: where the request line's last word lies there.
    init(
        of connection: Connection, target: String, method: UnsafePointer<CChar>, version: UnsafePointer<CChar>
    ) {
        self.method = String(cString: method)
        self.version = String(cString: version)
        self.target = target
        peer = connection.record?.peer ?? Peer()
        let fields = connection.fields(beginningAt: version + self.version.utf8.count + 2)
        headers = fields.headers
        let isLinePlain = method + self.method.utf8.count + target.utf8.count + 2 == version
        isPlain = !Self.isLenient || isLinePlain && fields.endsBefore(method + connection.headSize)
    }
}
