import RunStore
import Synchronization

/// A pause as all who have its page open are told of it: what is drawn of it is drawn once.
final class LivePause: Sendable {
    let stored: StoredPause
    let mark: PageMark
    private let drawn = Mutex<String??>(nil)

    init(_ stored: StoredPause) {
        self.stored = stored
        mark = stored.mark
    }

    /// Its evidence as HTML, drawn when it is wanted first; `nil` where it cannot be drawn or is too long to be sent.
    func evidence(_ draw: (StoredPause) -> String?) -> String? {
        drawn.withLock { drawn in
            let html = drawn ?? draw(stored)
            drawn = .some(html)
            return html
        }
    }
}
