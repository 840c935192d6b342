import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A server that speaks recorded answers over a real socket, and remembers what it was asked.
///
/// A route is `METHOD /path`, whatever its query. It listens until the test process ends.
final class FakePrefect: Sendable {
    typealias Answer = @Sendable (FakeRequest) -> FakeReply

    let port: UInt16

    private let listener: Int32
    private let routes: [String: Answer]
    private let heard = Mutex<[FakeRequest]>([])

    init(_ routes: [String: Answer]) throws {
        self.routes = routes
        (listener, port) = try Self.listen()
        Thread.detachNewThread { [self] in
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                Thread.detachNewThread { self.serve(connection) }
            }
        }
    }

    var url: String { "http://127.0.0.1:\(port)/api" }

    /// The requests so far, as `METHOD /path`.
    var log: [String] { heard.withLock { $0.map(\.route) } }

    /// The bodies of the requests on one route.
    func bodies(_ route: String) -> [String] {
        heard.withLock { $0.filter { $0.route == route }.map(\.body) }
    }

    private func serve(_ connection: Int32) {
        defer { close(connection) }
        while let request = FakeRequest(readingFrom: connection) {
            heard.withLock { $0.append(request) }
            let answer = routes[request.route]
            let reply = answer?(request) ?? .json(404, #"{"detail":"Not Found"}"#)
            guard reply.write(to: connection) else { return }
        }
    }

    private static func listen() throws -> (Int32, UInt16) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && getsockname(listener, $0, &size) == 0
            }
        }
        guard isBound, Glibc.listen(listener, 64) == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
        return (listener, UInt16(bigEndian: address.sin_port))
    }
}
