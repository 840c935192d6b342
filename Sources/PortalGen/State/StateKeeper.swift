import Foundation
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
    private let boot: String?
    private let pace = Pace()

    /// `boot` is another text after each start of the system; `nil` where the system does not say.
    init(path: String, folder: SiteFolder, store: RunStore, book: PageBook, boot: String?) {
        file = SiteFile(path: path)
        (self.folder, self.store, self.book, self.boot) = (folder, store, book, boot)
    }

    /// What the system says.
    static var systemBoot: String? {
        try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
    }

    /// What the last process left, where that holds for this store, this folder and these pages.
    func state() async throws -> SiteState? {
        guard let edition, let state = SiteState(file.bytes, edition: edition, folders: folder.stamps),
            try await store.goesOn(from: state.ledger),
            try await store.revision() >= state.revision
        else { return nil }
        return state
    }

    /// Keeps what a pass drew, unless a state was kept just now; the ledger ended so before the pass began.
    func keepInTime(_ memory: SiteMemory, _ ledger: LedgerHead) {
        if pace.isDue(after: Self.interval) { write(memory, ledger) }
    }

    /// Keeps it now, unless it is kept already.
    func keep(_ memory: SiteMemory, _ ledger: LedgerHead) {
        if pace.isBehind { write(memory, ledger) }
    }

    /// The pages' edition and the system's start; `nil` where the system does not say.
    ///
    /// Pages are not synced: after the next start all are looked through once, for a power cut may have taken some.
    private var edition: String? { boot.map { "\(book.edition) \($0)" } }

    /// A state that cannot be written is none, and costs the next process time.
    private func write(_ memory: SiteMemory, _ ledger: LedgerHead) {
        guard let edition else { return }
        let folders = ["", SiteFolder.shared, SiteFolder.personal] + book.reviewers.all.map(book.folder)
        let state = SiteState(
            memory, edition: edition, ledger: ledger, folders: folder.stamps(of: folders))
        try? file.replace(with: state.bytes, mode: 0o600)
    }
}

/// When a state was last kept.
private final class Pace: Sendable {
    private let state = Mutex<(last: ContinuousClock.Instant?, isBehind: Bool)>((nil, false))

    /// Whether something was drawn since.
    var isBehind: Bool { state.withLock { $0.isBehind } }

    /// Notes that something was drawn; says whether it is to be kept now, as it is when the last time is so long ago.
    func isDue(after interval: Duration) -> Bool {
        state.withLock { state in
            state.isBehind = state.last.map { .now - $0 < interval } ?? false
            if !state.isBehind { state.last = .now }
            return !state.isBehind
        }
    }
}
