import Synchronization

/// Keeps the reply of a body that is given again and again, for making one costs more than sending it.
final class ReplyMemo: Sendable {
    private struct Made: Sendable {
        let status: Int
        let headers: HTTPHeaders
        let reply: Reply
    }

    private let made = Mutex<Made?>(nil)

    /// The reply that says the same as `response`, which has this memo's body; `nil` when memory ran out.
    func reply(for response: HTTPResponse) -> Reply? {
        made.withLock { made in
            if let made, made.status == response.status, made.headers == response.headers {
                return made.reply
            }
            guard let reply = Reply(response, closes: false) else { return nil }
            made = Made(status: response.status, headers: response.headers, reply: reply)
            return reply
        }
    }
}
