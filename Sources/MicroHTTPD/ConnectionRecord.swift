import Synchronization

/// What the server keeps about one open connection: its socket, its peer and when it must be further along.
final class ConnectionRecord: Sendable {
    /// What a client does, and so what it is late with.
    enum Phase: UInt8, AtomicRepresentable {
        /// Between two requests, or before the first.
        case idle
        /// Sending or waiting for its answer, or receiving it.
        case busy
    }

    let socket: Int32
    let peer: Peer
    private let phase = Atomic<Phase>(.idle)
    private let deadline: Atomic<Int>

    init(socket: Int32, peer: Peer, deadline: Int) {
        self.socket = socket
        self.peer = peer
        self.deadline = Atomic(deadline)
    }

    func turn(to next: Phase, until nanoseconds: Int) {
        phase.store(next, ordering: .sequentiallyConsistent)
        deadline.store(nanoseconds, ordering: .relaxed)
    }

    var isIdle: Bool { phase.load(ordering: .sequentiallyConsistent) == .idle }

    func isLate(at nanoseconds: Int) -> Bool {
        deadline.load(ordering: .relaxed) < nanoseconds
    }
}
