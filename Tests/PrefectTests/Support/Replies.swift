import Synchronization

/// Gives its replies one after another; the last one for ever.
final class Replies: Sendable {
    private let rest: Mutex<[FakeReply]>

    init(_ replies: FakeReply...) {
        rest = Mutex(replies)
    }

    var answer: FakePrefect.Answer {
        { _ in
            self.rest.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
        }
    }
}
