import Foundation
public import Logging
import Pages
public import RunStore
import Runs
public import Telemetry

/// Keeps a site equal to the store: a page for each pause, and the index of those that wait.
///
/// A pause that is not for anyone has a page for each of its reviewers instead, in that reviewer's folder.
///
/// Draws what changed since the last pass; the first pass looks at everything and writes only what differs.
public actor SiteBuilder {
    /// How often the builder looks whether a page has come to its end.
    private static let clockInterval = Duration.seconds(5)

    let folder: SiteFolder
    let store: RunStore
    let book: PageBook
    private let log: Logger
    let figures: Figures

    /// What is known of the site; `nil` before the first pass.
    var memory: SiteMemory?

    /// How the store's ledger ended before the last pass; `nil` until one went well, and after one that failed.
    var ledger: LedgerHead?

    /// Keeps what is known for the next process; `nil` where it is not to be kept.
    let keeper: StateKeeper?

    /// The failure that the log told last, so that it is not told at each try.
    private var toldFailure: String?
    private let retryInterval: Duration
    let now: @Sendable () -> Date

    /// The pass that began last, under way or done.
    private var lastPass: Task<SiteChanges, any Error>?

    /// The pass that waits for it: it will see all that is in the store by now, so one serves all who ask meanwhile.
    private var nextPass: Task<SiteChanges, any Error>?

    /// A builder of the site in the folder.
    ///
    /// `state` is the file that says how far the site has been drawn, so that the next process need not look through all
    /// of it; `nil` keeps none.
    public init(
        folder: SiteFolder, store: RunStore, book: PageBook, log: Logger, figures: Figures = Figures(),
        state: String? = nil
    ) {
        self.init(
            folder: folder, store: store, book: book, log: log, figures: figures, state: state,
            retriesEvery: .seconds(5))
    }

    init(
        folder: SiteFolder, store: RunStore, book: PageBook, log: Logger, figures: Figures = Figures(),
        state: String? = nil, boot: String? = StateKeeper.systemBoot, retriesEvery interval: Duration,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.now = now
        retryInterval = interval
        self.folder = folder
        self.store = store
        self.book = book
        self.log = log
        self.figures = figures
        keeper = state.map { StateKeeper(path: $0, folder: folder, store: store, book: book, boot: boot) }
    }

    /// Brings the site up to date with the store.
    ///
    /// One pass runs at a time; who asks meanwhile shares the next one.
    ///
    /// - Parameter progress: Called with how many pages are done and how many there are to do, as far as is known.
    /// - Returns: What was written and what was found to be the same.
    /// - Throws: `RunStoreError` when the store cannot be read, `PortalGenError` when a file cannot be written,
    ///   `PageError` when a template is broken.
    @discardableResult
    public func catchUp(progress: (@Sendable (Int, Int) -> Void)? = nil) async throws -> SiteChanges {
        if let nextPass { return try await nextPass.value }
        let pass = Task { [lastPass] in
            _ = await lastPass?.result
            (self.lastPass, nextPass) = (nextPass, nil)
            return try await drawChanges(progress)
        }
        nextPass = pass
        return try await pass.value
    }

    /// Follows the store, and the clock where pages have an end, until the task is cancelled.
    ///
    /// A pass that fails is tried again after a while: a disk that was full may have room then.
    public func watch() async {
        await withTaskGroup { group in
            group.addTask { await self.followStore() }
            group.addTask { await self.followClock() }
        }
        _ = await (nextPass ?? lastPass)?.result
        if let memory, let ledger { keeper?.keep(memory, ledger) }
    }

    private func followClock() async {
        while (try? await Task.sleep(for: Self.clockInterval)) != nil {
            if !endedPauses.isEmpty { await tryToCatchUp() }
        }
    }

    private var endedPauses: [PauseID] {
        let now = now()
        return (memory?.ends ?? [:]).filter { $0.value <= now }.map(\.key)
    }

    private func followStore() async {
        let revisions = store.revisions()
        await catchUpAtLast()
        for await _ in revisions { await catchUpAtLast() }
    }

    private func catchUpAtLast() async {
        while !(await tryToCatchUp()), (try? await Task.sleep(for: retryInterval)) != nil {}
    }

    /// Catches up, or logs why it cannot.
    ///
    /// - Returns: Whether the site is up to date.
    @discardableResult
    public func tryToCatchUp() async -> Bool {
        do {
            try await catchUp()
            toldFailure = nil
            return true
        } catch {
            figures.couldNotWriteSite()
            if toldFailure != "\(error)" {
                log.error("the site is not up to date", metadata: ["reason": "\(error)"])
            }
            toldFailure = "\(error)"
            return false
        }
    }
}
