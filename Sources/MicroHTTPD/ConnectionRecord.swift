import Synchronization

/// What the server keeps about one open connection: its socket, its peer and when it must be further along.
final class ConnectionRecord: Sendable {
    /// What a client does, and so what it is late with.
    enum Phase: UInt8, AtomicRepresentable {
        /// Between two requests, or before the first.
        case idle
        /// Sending its request's header fields.
        case head
        /// Sending its request's body.
        case body
        /// Waiting for its answer to be made.
        case working
        /// Receiving its answer.
        case replying
        /// Having received all that a stream had to say so far.
        case streaming
    }

    let socket: Int32
    let peer: Peer

    /// What it was shown at its handshake, which it may still use.
    let identity: TLSIdentity?

    private let phase = Atomic<Phase>(.idle)
    private let deadline: Atomic<Int>
    private let since: Atomic<Int>
    private let stream = Mutex<StreamFeed?>(nil)

    init(socket: Int32, peer: Peer, identity: TLSIdentity?, deadline: Int) {
        self.socket = socket
        self.peer = peer
        self.identity = identity
        self.deadline = Atomic(deadline)
        since = Atomic(SteadyClock.now)
    }

    func turn(to next: Phase, until nanoseconds: Int) {
        phase.store(next, ordering: .sequentiallyConsistent)
        deadline.store(nanoseconds, ordering: .relaxed)
        // A head is waited for since the client has been silent: its first line is not yet a request.
        if next != .head { since.store(SteadyClock.now, ordering: .relaxed) }
    }

    /// The stream under way; libmicrohttpd does not look at the socket of one that has nothing to say.
    var feed: StreamFeed? {
        get { stream.withLock { $0 } }
        set { stream.withLock { $0 = newValue } }
    }

    var isIdle: Bool { phase.load(ordering: .sequentiallyConsistent) == .idle }

    func isLate(at nanoseconds: Int) -> Bool {
        deadline.load(ordering: .relaxed) < nanoseconds
    }

    /// When it came this far, as its order of giving way to others; `nil` while it may not be disturbed.
    func expendability(at now: Int) -> Expendability? {
        Expendability(phase.load(ordering: .relaxed), since: since.load(ordering: .relaxed), at: now)
    }
}
