import CMicroHTTPD  // its header brings sockaddr, which Glibc then leaves to it
import Glibc

/// A socket address of any family, by value.
struct SocketAddress {
    private var storage = sockaddr_storage()
    private var size = socklen_t(MemoryLayout<sockaddr_storage>.size)

    /// The address of a UNIX socket; `nil` for a path too long for one.
    init?(path: String) {
        var place = sockaddr_un()
        guard !path.isEmpty, path.utf8.count < MemoryLayout.size(ofValue: place.sun_path) else { return nil }
        place.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &place.sun_path) { $0.copyBytes(from: path.utf8) }
        withUnsafeMutableBytes(of: &storage) { target in
            withUnsafeBytes(of: place) { target.copyMemory(from: $0) }
        }
        size = socklen_t(MemoryLayout<sockaddr_un>.size)
    }

    private init() {}

    /// The address that a socket is bound to.
    static func local(of descriptor: Int32) -> SocketAddress {
        var address = SocketAddress()
        withUnsafeMutablePointer(to: &address.storage) { storage in
            storage.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = getsockname(descriptor, $0, &address.size)
            }
        }
        return address
    }

    var family: Int32 { Int32(storage.ss_family) }

    /// The port; 0 when the family has none.
    var port: UInt16 {
        withUnsafeBytes(of: storage) { bytes in
            switch family {
            case AF_INET: bytes.load(as: sockaddr_in.self).sin_port.bigEndian
            case AF_INET6: bytes.load(as: sockaddr_in6.self).sin6_port.bigEndian
            default: 0
            }
        }
    }

    /// The address as a server's; `nil` for a family that none of ours has.
    var listenAddress: ListenAddress? {
        guard family == AF_UNIX else {
            let host = withPointer { address, _ in address.numericHost }
            return host.isEmpty ? nil : .tcp(host: host, port: port)
        }
        let path = withUnsafeBytes(of: storage) { bytes in
            bytes.dropFirst(MemoryLayout<sa_family_t>.size).prefix { $0 != 0 }
        }
        return .unix(path: String(decoding: path, as: UTF8.self))
    }

    func withPointer<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        withUnsafePointer(to: storage) { storage in
            storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, size) }
        }
    }

    /// Whether something lies at the path of a UNIX socket behind which nobody listens: a socket that a server left, or
    /// any other file.
    var isDead: Bool {
        let probe = socket(family, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard probe >= 0 else { return false }
        defer { close(probe) }
        return withPointer { connect(probe, $0, $1) } != 0 && errno == ECONNREFUSED
    }
}

extension UnsafePointer<sockaddr> {
    /// The numeric address without a port; empty on a UNIX socket.
    var numericHost: String {
        let size: Int
        switch Int32(pointee.sa_family) {
        case AF_INET: size = MemoryLayout<sockaddr_in>.size
        case AF_INET6: size = MemoryLayout<sockaddr_in6>.size
        default: return ""
        }
        var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let code = getnameinfo(self, socklen_t(size), &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST)
        let host = text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
        return code == 0 ? String(decoding: host, as: UTF8.self) : ""
    }
}
