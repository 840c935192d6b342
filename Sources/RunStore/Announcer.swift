import Runs
import Synchronization

/// Tells those who listen that pauses changed.
final class Announcer: Sendable {
    /// Ends when its continuation is finished or the task that reads it is cancelled.
    typealias Listener = (stream: AsyncStream<Int64>, continuation: AsyncStream<Int64>.Continuation)

    private struct State {
        var revision: Int64
        var tickets = 0
        var takesWaiters = true
        var listeners: [PauseID?: [Int: AsyncStream<Int64>.Continuation]] = [:]
    }

    private let state: Mutex<State>

    init(revision: Int64) {
        state = Mutex(State(revision: revision))
    }

    /// Listens to one pause; `nil` to all.
    func listen(to pause: PauseID?) -> Listener {
        let listener = AsyncStream.makeStream(of: Int64.self, bufferingPolicy: .bufferingNewest(1))
        let (ticket, isTaken) = state.withLock { state in
            state.tickets += 1
            state.listeners[pause, default: [:]][state.tickets] = listener.continuation
            return (state.tickets, state.takesWaiters || pause == nil)
        }
        listener.continuation.onTermination = { [weak self] _ in self?.forget(pause, ticket) }
        if !isTaken { listener.continuation.finish() }
        return listener
    }

    /// These pauses were changed by this process, which found the store at revision `before`.
    ///
    /// Where another process took it there unnoticed, nobody knows what that one changed: all are woken.
    func announce(_ revision: Int64, after before: Int64, touching pauses: [PauseID]) {
        guard !pauses.isEmpty else { return }
        let listening = state.withLock { state in
            let knew = before <= state.revision
            state.revision = max(state.revision, revision)
            return knew
                ? ([nil] + pauses).flatMap { state.listeners[$0, default: [:]].values }
                : state.listeners.values.flatMap(\.values)
        }
        for listener in listening { listener.yield(revision) }
    }

    /// The store stands at this revision: wakes all when another process took it there.
    func notice(_ revision: Int64) {
        let listening = state.withLock { state in
            guard revision > state.revision else { return [AsyncStream<Int64>.Continuation]() }
            state.revision = revision
            return state.listeners.values.flatMap(\.values)
        }
        for listener in listening { listener.yield(revision) }
    }

    /// Ends what listens to a single pause, now and from now on.
    func dismissWaiters() {
        let waiters = state.withLock { state in
            state.takesWaiters = false
            return state.listeners.filter { $0.key != nil }.flatMap(\.value.values)
        }
        for waiter in waiters { waiter.finish() }
    }

    /// The revision that was announced last.
    var announced: Int64 { state.withLock { $0.revision } }

    /// How many listen: none of them is kept when it has gone.
    var listenerCount: Int {
        state.withLock { $0.listeners.values.reduce(0) { $0 + $1.count } }
    }

    private func forget(_ pause: PauseID?, _ ticket: Int) {
        state.withLock { state in
            state.listeners[pause]?[ticket] = nil
            if state.listeners[pause]?.isEmpty == true { state.listeners[pause] = nil }
        }
    }
}
