import Synchronization

/// Keeps the reply of a response that is given again and again, for making one costs more than sending it.
///
/// A response lets go of its memo when anything in it is changed.
final class ReplyMemo: Sendable {
    private let made = Mutex<Reply?>(nil)

    /// The reply that says what `response`, whose memo this is, says; `nil` when memory ran out.
    func reply(for response: HTTPResponse) -> Reply? {
        made.withLock { made in
            made = made ?? Reply(response, closes: false)
            return made
        }
    }
}
