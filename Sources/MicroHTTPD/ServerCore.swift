import Synchronization

/// What all connections of one server share; libmicrohttpd's callbacks lead here.
final class ServerCore: Sendable {
    /// The exchanges whose handlers work; `nil` once no more may begin.
    private let working = Mutex<[ObjectIdentifier: Exchange]?>([:])
    private let draining = Atomic(false)
    private let lastLine = Mutex<String?>(nil)
    private let tls: Mutex<TLSIdentity?>

    let configuration: HTTPServerConfiguration
    let gate: Gate
    let connections: Connections
    let bodies: BodyBudget
    let streams: Streams
    let immediate: @Sendable (HTTPRequest) -> HTTPResponse?
    let handler: @Sendable (HTTPRequest) async -> HTTPResponse

    init(
        _ configuration: HTTPServerConfiguration,
        immediate: @escaping @Sendable (HTTPRequest) -> HTTPResponse?,
        handler: @escaping @Sendable (HTTPRequest) async -> HTTPResponse
    ) {
        self.configuration = configuration
        self.gate = Gate(configuration)
        self.tls = Mutex(configuration.tls)
        self.connections = Connections(limit: configuration.connectionLimit)
        self.bodies = BodyBudget(limit: configuration.bodiesLimitInBytes)
        self.streams = Streams(
            limit: configuration.streamLimit, limitPerClient: configuration.streamLimitPerClient)
        self.immediate = immediate
        self.handler = handler
    }

    /// What new connections are shown; those that are open keep what they began with.
    var identity: TLSIdentity? {
        get { tls.withLock { $0 } }
        set { tls.withLock { $0 = newValue } }
    }

    // MARK: What libmicrohttpd tells

    func opened(_ connection: Connection) -> ConnectionRecord {
        let address = connection.remoteAddress
        let peer = Peer(
            address: address, isTrustedProxy: configuration.trustedProxies.include(address),
            isSecure: configuration.tls != nil)
        let record = ConnectionRecord(
            socket: connection.socket, peer: peer, identity: identity, deadline: headDeadline)
        connections.open(record)
        connections.shed(at: SteadyClock.now)
        return record
    }

    func requested(_ target: String, on connection: Connection) -> Exchange {
        connection.record?.turn(to: .head, until: headDeadline)
        return Exchange(core: self, target: target)
    }

    func completed(on connection: Connection) {
        guard let record = connection.record else { return }
        record.feed = nil
        record.turn(to: .idle, until: SteadyClock.after(configuration.deadlines.idleInSeconds))
        if isDraining { connections.shutDownReading(record) }
    }

    func logged(_ line: String) {
        lastLine.withLock { $0 = line }
        configuration.log(line)
    }

    /// The line that libmicrohttpd logged last; holds the reason when it does not start.
    var lastLogLine: String? { lastLine.withLock { $0 } }

    // MARK: Handlers at work

    /// - Returns: whether the exchange may suspend its connection; the server stops when not.
    func begin(_ exchange: Exchange) -> Bool {
        working.withLock { working in
            guard working != nil else { return false }
            working?[ObjectIdentifier(exchange)] = exchange
            return true
        }
    }

    func end(_ exchange: Exchange) {
        working.withLock { _ = $0?.removeValue(forKey: ObjectIdentifier(exchange)) }
    }

    /// Ends the streams, answers for the handlers still at work and lets none begin: from here on no connection is
    /// suspended.
    func abandonAll() {
        streams.endAll()
        let abandoned = working.withLock { $0.take() } ?? [:]
        for exchange in abandoned.values { exchange.abandon() }
    }

    // MARK: The end

    var isDraining: Bool { draining.load(ordering: .sequentiallyConsistent) }

    /// Lets each connection end with its current request, ends those that have none, and the streams.
    func drain() {
        draining.store(true, ordering: .sequentiallyConsistent)
        streams.endAll()
        connections.shutDownIdle()
    }

    // MARK: Deadlines

    private var headDeadline: Int { SteadyClock.after(configuration.deadlines.headInSeconds) }

    var bodyDeadline: Int { SteadyClock.after(configuration.deadlines.bodyInSeconds) }

    func replyDeadline(_ bytes: Int) -> Int {
        SteadyClock.after(configuration.deadlines.replyInSeconds + Double(bytes) / 8192)
    }
}
