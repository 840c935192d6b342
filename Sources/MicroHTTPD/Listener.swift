import Glibc

/// Owns a listening socket: its deinit closes it and removes the path of a UNIX socket that it made.
struct Listener: ~Copyable {
    let descriptor: Int32

    /// Where it really listens, with the port that the system chose.
    let address: ListenAddress

    /// What the end of this socket leaves behind and has to remove.
    private let ownFile: SocketFile?

    /// Who may connect to a UNIX socket: its owner, and the group, in which a proxy can be.
    private static let socketMode: mode_t = 0o660

    /// - Throws: `HTTPServerError.cannotListen`, with the system's reason.
    init(_ wanted: ListenAddress) throws(HTTPServerError) {
        switch wanted {
        case .tcp(let host, let port):
            descriptor = try Self.listen(host: host, port: port)
            address = .tcp(host: host, port: SocketAddress.local(of: descriptor).port)
            ownFile = nil
        case .unix(let path):
            descriptor = try Self.listen(path: path)
            address = wanted
            ownFile = SocketFile(path: path)
        case .systemd:
            descriptor = try InheritedSocket.take()
            address = SocketAddress.local(of: descriptor).listenAddress ?? wanted
            ownFile = nil
        }
    }

    deinit {
        // While the socket is open no other file can have its inode.
        ownFile?.remove()
        close(descriptor)
    }

    /// Whether libmicrohttpd must be told that this is an IPv6 socket.
    var isIPv6: Bool { SocketAddress.local(of: descriptor).family == AF_INET6 }

    private static func listen(host: String, port: UInt16) throws(HTTPServerError) -> Int32 {
        let wanted = ListenAddress.tcp(host: host, port: port)
        var hints = addrinfo()
        hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(host, String(port), &hints, &found)
        defer { if let found { freeaddrinfo(found) } }
        guard code == 0, let first = found?.pointee else {
            throw .cannotListen(address: wanted.description, reason: String(cString: gai_strerror(code)))
        }
        guard let descriptor = listen(first.ai_family, first.ai_addr, first.ai_addrlen) else {
            throw .cannotListen(address: wanted.description, reason: String(cString: strerror(errno)))
        }
        return descriptor
    }

    private static func listen(path: String) throws(HTTPServerError) -> Int32 {
        guard let place = SocketAddress(path: path) else {
            throw .cannotListen(address: "unix:\(path)", reason: String(cString: strerror(ENAMETOOLONG)))
        }
        if place.isDead { try removeDeadSocket(path) }
        guard let descriptor = place.withPointer({ listen(AF_UNIX, $0, $1) { chmod(path, socketMode) == 0 } })
        else {
            throw .cannotListen(address: "unix:\(path)", reason: String(cString: strerror(errno)))
        }
        return descriptor
    }

    /// Makes way for our own socket, and never at the cost of a file of anybody's.
    private static func removeDeadSocket(_ path: String) throws(HTTPServerError) {
        guard let dead = SocketFile(path: path) else {
            throw .cannotListen(address: "unix:\(path)", reason: "what lies there is no socket")
        }
        dead.remove()
    }

    /// Binds, prepares what is to be done before anyone can connect, and listens; `nil` with the reason in `errno`.
    private static func listen(
        _ family: Int32, _ address: UnsafePointer<sockaddr>?, _ size: socklen_t,
        prepare: () -> Bool = { true }
    ) -> Int32? {
        let descriptor = socket(family, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        if bind(descriptor, address, size) == 0, prepare(), Glibc.listen(descriptor, SOMAXCONN) == 0 {
            return descriptor
        }
        let reason = errno
        close(descriptor)
        errno = reason
        return nil
    }
}
