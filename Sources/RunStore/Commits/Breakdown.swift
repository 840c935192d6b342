import Synchronization

/// Remembers that the disk failed, and tells whoever waits for that.
final class Breakdown: Sendable {
    private struct State {
        var failure: RunStoreError?
        var waiting: [AsyncStream<RunStoreError>.Continuation] = []
    }

    private let state = Mutex(State())

    /// `nil` while all is well.
    var failure: RunStoreError? { state.withLock { $0.failure } }

    /// The first report counts.
    func report(_ failure: RunStoreError) {
        let waiting = state.withLock { state in
            defer { state.waiting = [] }
            state.failure = state.failure ?? failure
            return state.waiting
        }
        for continuation in waiting { continuation.yield(failure) }
    }

    /// Returns once the disk has failed; `nil` when the task is cancelled first.
    func wait() async -> RunStoreError? {
        let (failures, continuation) = AsyncStream.makeStream(of: RunStoreError.self)
        let failure = state.withLock { state in
            state.waiting.append(continuation)
            return state.failure
        }
        if let failure { return failure }
        return await failures.first { _ in true }
    }
}
