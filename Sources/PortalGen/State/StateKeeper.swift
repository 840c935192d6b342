import RunStore
import Runs
import Synchronization

/// Keeps how far a site has been drawn, in a file that only its owner may read.
struct StateKeeper: Sendable {
    /// How long at least from one time to the next: a state of a large site is large too.
    private static let interval = Duration.seconds(60)

    private let file: SiteFile
    private let folder: SiteFolder
    private let store: RunStore
    private let book: PageBook
    private let lastTime = LastTime()

    init(path: String, folder: SiteFolder, store: RunStore, book: PageBook) {
        file = SiteFile(path: path)
        (self.folder, self.store, self.book) = (folder, store, book)
    }

    /// What the last process left, where that holds for this store, this folder and these pages.
    func state() async throws -> SiteState? {
        let state = SiteState(file.bytes, edition: book.edition, folders: folder.stamps)
        guard let state, try await store.goesOn(from: state.ledger),
            try await store.revision() >= state.revision
        else { return nil }
        return state
    }

    /// Keeps it unless that was done just now; the ledger once ended so before what was drawn was read.
    func keepInTime(_ memory: SiteMemory, _ ledger: LedgerHead) async {
        if lastTime.isOver(for: Self.interval) { write(memory, ledger) }
    }

    /// Keeps it now; a state that cannot be written is none, and costs the next process time.
    func keep(_ memory: SiteMemory) async {
        if let ledger = try? await store.ledgerHead() { write(memory, ledger) }
    }

    private func write(_ memory: SiteMemory, _ ledger: LedgerHead) {
        let folders = ["", SiteFolder.shared, SiteFolder.personal] + book.reviewers.all.map(book.folder)
        let state = SiteState(
            memory, edition: book.edition, ledger: ledger, folders: folder.stamps(of: folders))
        try? file.replace(with: state.bytes, mode: 0o600)
    }
}

/// When something was last done.
private final class LastTime: Sendable {
    private let moment = Mutex<ContinuousClock.Instant?>(nil)

    /// Whether that is so long ago; then now is the last time.
    func isOver(for interval: Duration) -> Bool {
        moment.withLock { moment in
            if let last = moment, .now - last < interval { return false }
            moment = .now
            return true
        }
    }
}
