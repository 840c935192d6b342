import RunStore
import Synchronization

/// Knows on which pages of the site something was saved, so that all others are answered without asking the store.
///
/// What another process saved meanwhile shows with the button for it, or after a restart.
final class DraftPages: Sendable {
    private let pages = Mutex<Set<String>?>(nil)

    /// Whether something may have been saved on the page, by its place below the site's folder.
    ///
    /// The place is only made where something is saved at all: most requests for pages cost no more than a look.
    func mayHold(_ page: @autoclosure () -> String) -> Bool {
        pages.withLock { pages in
            guard let pages else { return true }
            return !pages.isEmpty && pages.contains(page())
        }
    }

    /// Looks once which pages there are.
    func load(from store: RunStore) async throws(RunStoreError) {
        guard pages.withLock({ $0 == nil }) else { return }
        let found = try await store.draftPages()
        pages.withLock { pages in pages = (pages ?? []).union(found) }
    }

    /// Something was saved there.
    func note(_ page: String) {
        pages.withLock { pages in if pages != nil { pages?.insert(page) } }
    }

    /// Nothing is saved there any more.
    func forget(_ page: String) {
        pages.withLock { pages in if pages != nil { pages?.remove(page) } }
    }
}
