import Synchronization

/// A stream under way: the piece that was handed over and is not taken yet.
///
/// libmicrohttpd reads on its loop. While there is nothing to read the connection is suspended, and no thread waits.
final class StreamFeed: Sendable {
    private struct State {
        var producer: Task<Void, Never>?
        var piece: ArraySlice<UInt8> = []
        var sender: CheckedContinuation<Bool, Never>?
        var isSuspended = false
        /// Nothing more comes: what is there is sent, then the end.
        var isOver = false
    }

    /// For whom it counts.
    var client: String? { stream.client }

    private let stream: HTTPStream
    private let connection: Connection
    private let core: ServerCore
    private let state = Mutex(State())

    init(_ stream: HTTPStream, on connection: Connection, _ core: ServerCore) {
        (self.stream, self.connection, self.core) = (stream, connection, core)
    }

    /// Takes what is there, or suspends the connection until there is something; called on the connection's loop alone.
    ///
    /// - Returns: how many bytes were taken, 0 for a suspended connection; `nil` at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
        let (count, sender) = state.withLock { state -> (Int?, CheckedContinuation<Bool, Never>?) in
            if state.producer == nil, !state.isOver { state.producer = Task { await self.run() } }
            guard state.piece.isEmpty else { return take(into: buffer, &state) }
            guard !state.isOver else { return (nil, nil) }
            connection.record?.turn(to: .streaming, until: SteadyClock.never)
            connection.suspend()
            state.isSuspended = true
            return (0, nil)
        }
        sender?.resume(returning: true)
        return count
    }

    /// Sends no more than what is there, and tells whoever makes more.
    func end() {
        let (sender, producer) = state.withLock { state in
            state.isOver = true
            wake(&state)
            return (state.sender.take(), state.producer)
        }
        sender?.resume(returning: false)
        producer?.cancel()
    }

    /// The connection is no longer ours, after libmicrohttpd's last word about the request.
    func close() {
        state.withLock { $0.isSuspended = false }
        end()
    }

    /// libmicrohttpd asks again only when it has sent what it took: a client that reads nothing is late in time.
    private func take(
        into buffer: UnsafeMutableRawBufferPointer, _ state: inout State
    ) -> (Int?, CheckedContinuation<Bool, Never>?) {
        let part = state.piece.prefix(buffer.count)
        buffer.copyBytes(from: part)
        state.piece.removeFirst(part.count)
        connection.record?.turn(to: .replying, until: core.replyDeadline(part.count))
        return (part.count, state.piece.isEmpty ? state.sender.take() : nil)
    }

    private func run() async {
        await stream.produce { await self.send($0) }
        end()
    }

    private func send(_ piece: [UInt8]) async -> Bool {
        await withCheckedContinuation { sender in
            let isTaken = state.withLock { state in
                guard !state.isOver, state.sender == nil, !piece.isEmpty else { return false }
                (state.piece, state.sender) = (piece[...], sender)
                wake(&state)
                return true
            }
            if !isTaken { sender.resume(returning: false) }
        }
    }

    /// The lock makes sure that the connection is still there, and woken once for each time that it was suspended.
    private func wake(_ state: inout State) {
        guard state.isSuspended else { return }
        state.isSuspended = false
        connection.resume()
    }
}
