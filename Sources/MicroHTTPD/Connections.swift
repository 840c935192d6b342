import Glibc
import Synchronization

/// Every open connection, so that late and idle ones can be shut down and a stop can wait for the last.
///
/// libmicrohttpd tells of a closed connection before it closes the socket, and `close` takes the same lock as
/// `shutDown`: a descriptor in the table is never another file's.
final class Connections: Sendable {
    private struct State {
        var records: [ObjectIdentifier: ConnectionRecord] = [:]
        /// Those of them that were cut off and whose end libmicrohttpd has not told yet.
        var ending: Set<ObjectIdentifier> = []
        var waiter: CheckedContinuation<Void, Never>?
        var isGivenUp = false

        /// - Returns: the stream that is to be told.
        mutating func cutOff(_ id: ObjectIdentifier, _ record: ConnectionRecord) -> StreamFeed? {
            shutdown(record.socket, Int32(SHUT_RDWR))
            ending.insert(id)
            return record.feed
        }
    }

    private let state = Mutex(State())
    private let comfortable: Int
    private let batch: Int

    /// - Parameter limit: how many there can be; from seven eighths of it on, some give way.
    init(limit: Int) {
        comfortable = max(1, limit - max(1, limit / 8))
        batch = limit / 32
    }

    var count: Int { state.withLock { $0.records.count } }

    func open(_ record: ConnectionRecord) {
        state.withLock { $0.records[ObjectIdentifier(record)] = record }
    }

    func close(_ record: ConnectionRecord) {
        let waiter = state.withLock { state in
            state.records[ObjectIdentifier(record)] = nil
            state.ending.remove(ObjectIdentifier(record))
            return state.records.isEmpty ? state.waiter.take() : nil
        }
        waiter?.resume()
    }

    /// Cuts off the clients that are late.
    func shutDownLate(at now: Int) {
        let feeds = state.withLock { state in
            state.records.filter { $0.value.isLate(at: now) }.compactMap { state.cutOff($0, $1) }
        }
        for feed in feeds { feed.end() }
    }

    /// Cuts off the most expendable when few places are left, so that clients that ask something find one.
    func shed(at now: Int) {
        let feeds = state.withLock { state -> [StreamFeed] in
            let excess = state.records.count - state.ending.count - comfortable
            guard excess > 0 else { return [] }
            let expendable = state.records.compactMap { id, record in
                state.ending.contains(id) ? nil : record.expendability(at: now).map { (id, record, $0) }
            }
            return expendable.sorted(by: { $0.2 < $1.2 }).prefix(excess + batch).compactMap {
                state.cutOff($0.0, $0.1)
            }
        }
        for feed in feeds { feed.end() }
    }

    /// Takes no more from clients between requests; what has arrived is still read and answered.
    func shutDownIdle() {
        state.withLock { state in
            for record in state.records.values where record.isIdle {
                shutdown(record.socket, Int32(SHUT_RD))
            }
        }
    }

    /// Takes no more from this client.
    func shutDownReading(_ record: ConnectionRecord) {
        state.withLock { state in
            guard state.records[ObjectIdentifier(record)] != nil else { return }
            shutdown(record.socket, Int32(SHUT_RD))
        }
    }

    /// Returns when no connection is left or the time is over; one caller at a time.
    func waitUntilNone(atMost duration: Duration) async {
        state.withLock { $0.isGivenUp = false }
        let timer = Task {
            try await Task.sleep(for: duration)
            giveUp()
        }
        defer { timer.cancel() }
        await withCheckedContinuation { continuation in
            let isDone = state.withLock { state in
                let isDone = state.records.isEmpty || state.isGivenUp
                if !isDone { state.waiter = continuation }
                return isDone
            }
            if isDone { continuation.resume() }
        }
    }

    private func giveUp() {
        let waiter = state.withLock { state in
            state.isGivenUp = true
            return state.waiter.take()
        }
        waiter?.resume()
    }
}
