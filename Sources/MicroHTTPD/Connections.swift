import Glibc
import Synchronization

/// Every open connection, so that late and idle ones can be shut down and a stop can wait for the last.
///
/// libmicrohttpd tells of a closed connection before it closes the socket, and `close` takes the same lock as
/// `shutDown`: a descriptor in the table is never another file's.
final class Connections: Sendable {
    private struct State {
        var records: [ObjectIdentifier: ConnectionRecord] = [:]
        var waiter: CheckedContinuation<Void, Never>?
        var isGivenUp = false
    }

    private let state = Mutex(State())

    var count: Int { state.withLock { $0.records.count } }

    func open(_ record: ConnectionRecord) {
        state.withLock { $0.records[ObjectIdentifier(record)] = record }
    }

    func close(_ record: ConnectionRecord) {
        let waiter = state.withLock { state in
            state.records[ObjectIdentifier(record)] = nil
            return state.records.isEmpty ? state.waiter.take() : nil
        }
        waiter?.resume()
    }

    /// Cuts off the clients that are late.
    func shutDownLate(at now: Int) {
        state.withLock { state in
            for record in state.records.values where record.isLate(at: now) {
                shutdown(record.socket, Int32(SHUT_RDWR))
            }
        }
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
