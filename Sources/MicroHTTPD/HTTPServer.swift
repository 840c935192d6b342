import Synchronization

/// An HTTP/1.1 server on libmicrohttpd: requests in, answers out, as many at once as there are connections.
///
/// It listens from `init` until `stop` or the end of its life. Handlers run on Swift's threads; while one works its
/// connection is suspended and holds no thread. Every answer to a method that takes a body closes the connection,
/// so that left-over bytes never become a request.
public final class HTTPServer: Sendable {
    /// Where it listens, with the port that the system chose for port 0.
    public let address: ListenAddress

    private let daemon: Mutex<Daemon?>
    private let core: ServerCore
    private let reaper: Task<Void, Never>

    /// Starts to listen.
    ///
    /// - Parameters:
    ///   - configuration: where it listens, what it lets in and how long it waits.
    ///   - immediate: answers at once what needs no waiting, such as a file, and leaves the rest to `handler` by
    ///     returning `nil`. It runs on the loop that serves the connection: less than half the cost of `handler`,
    ///     but all the loop's other clients wait meanwhile.
    ///   - handler: answers everything else, in its own time.
    /// - Throws: `HTTPServerError.cannotListen` when the address is taken or not this machine's, `.cannotStart`.
    public init(
        configuration: HTTPServerConfiguration,
        immediate: @escaping @Sendable (HTTPRequest) -> HTTPResponse? = { _ in nil },
        handler: @escaping @Sendable (HTTPRequest) async -> HTTPResponse
    ) throws(HTTPServerError) {
        let core = ServerCore(configuration, immediate: immediate, handler: handler)
        let daemon = try Daemon(listener: Listener(configuration.listen), core: core)
        address = daemon.address
        self.daemon = Mutex(daemon)
        self.core = core
        reaper = Self.reaper(core)
    }

    deinit {
        reaper.cancel()
    }

    /// The TCP port; 0 on a UNIX socket.
    public var port: UInt16 {
        if case .tcp(_, let port) = address { port } else { 0 }
    }

    /// Shows another certificate from now on.
    ///
    /// Connections that are open keep the one they began with; none is closed.
    ///
    /// - Returns: whether it was taken; a server that began without TLS goes on without.
    @discardableResult
    public func renew(_ identity: TLSIdentity) -> Bool {
        guard core.configuration.tls != nil else { return false }
        core.identity = identity
        return true
    }

    /// Whether it speaks TLS.
    public var isEncrypted: Bool { core.configuration.tls != nil }

    /// Takes no more requests, waits until those it accepted are answered, and stops.
    ///
    /// - Parameter graceInSeconds: how long to wait; handlers still at work then are cancelled and their clients
    ///   get `HTTPRefusal.stopping`.
    public func stop(graceInSeconds: Double = 10) async {
        daemon.withLock { $0?.quiesce() }
        core.drain()
        await core.connections.waitUntilNone(atMost: .seconds(graceInSeconds))
        core.abandonAll()
        await core.connections.waitUntilNone(atMost: .seconds(1))
        reaper.cancel()
        daemon.withLock { $0 = nil }
    }

    /// Shuts down the sockets of late clients, in time but without hurry, and of those that give way to others.
    private static func reaper(_ core: ServerCore) -> Task<Void, Never> {
        let period = core.configuration.deadlines.shortest / 4
        return Task { [connections = core.connections] in
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(min(max(period, 0.01), 0.25)))
                connections.shutDownLate(at: SteadyClock.now)
                connections.shed(at: SteadyClock.now)
            }
        }
    }
}
