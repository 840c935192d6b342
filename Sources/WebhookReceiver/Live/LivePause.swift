import Dispatch
import RunStore
import Synchronization

/// A pause as all who have its page open are told of it: what is drawn of it is drawn once for all of them.
final class LivePause: Sendable {
    /// On which evidence is drawn, one after the other.
    private static let queue = DispatchQueue(label: "evidence")

    let stored: StoredPause
    let mark: PageMark
    private let drawing = Mutex<Task<LiveEvidence?, Never>?>(nil)

    init(_ stored: StoredPause) {
        self.stored = stored
        mark = stored.mark
    }

    /// Its evidence, drawn when it is wanted first; `nil` where it cannot be drawn or is too long to be sent.
    ///
    /// Whoever wants it meanwhile waits for the same, and no thread does.
    func evidence(_ draw: @escaping @Sendable (StoredPause) -> LiveEvidence?) async -> LiveEvidence? {
        let task = drawing.withLock { [stored] drawing in
            if let drawing { return drawing }
            let task = Task { await Self.apart { draw(stored) } }
            drawing = task
            return task
        }
        return await task.value
    }

    /// Works on a thread that is for this alone: the pool has few, and a large drawing would keep others waiting.
    private static func apart<Made: Sendable>(_ work: @escaping @Sendable () -> Made) async -> Made {
        await withCheckedContinuation { made in queue.async { made.resume(returning: work()) } }
    }
}
