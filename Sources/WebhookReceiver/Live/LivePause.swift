import RunStore
import Synchronization

/// A pause as all who have its page open are told of it: what is drawn of it is drawn once for each page's folder.
final class LivePause: Sendable {
    /// What the decision rests on, as a part of a page.
    struct Evidence {
        let html: String

        /// Whether it shows files that lie beside the page.
        let hasFiles: Bool
    }

    let stored: StoredPause
    let mark: PageMark
    private let drawn = Mutex<[String: Evidence?]>([:])

    init(_ stored: StoredPause) {
        self.stored = stored
        mark = stored.mark
    }

    /// Its evidence on a page whose files lie in that folder, drawn when it is wanted first; `nil` where it cannot be drawn or
    /// is too long to be sent.
    func evidence(in folder: String, _ draw: (StoredPause) -> Evidence?) -> Evidence? {
        drawn.withLock { drawn in
            if let evidence = drawn[folder] { return evidence }
            let evidence = draw(stored)
            drawn[folder] = .some(evidence)
            return evidence
        }
    }
}
