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
    private static let batch = 500

    /// How often the builder looks whether a page has come to its end.
    private static let clockInterval = Duration.seconds(5)

    private let folder: SiteFolder
    private let store: RunStore
    private let book: PageBook
    private let log: Logger
    private let figures: Figures
    private var drawnRevision: Int64 = 0
    private var index = SiteIndex()

    /// What waits for a reviewer, by id, besides what waits for anyone.
    private var personalIndexes: [String: SiteIndex] = [:]
    private var hasFolders = false
    private var isIndexDrawn = false

    /// When the next page of a pause that is made out to somebody stops counting, while the pause still waits.
    private var ends: [PauseID: Date] = [:]

    /// The names of the pages that anyone may see, until those of no known pause are removed; `nil` from then on.
    private var sharedPages: Set<String>? = []

    /// The failure that the log told last, so that it is not told at each try.
    private var toldFailure: String?
    private let retryInterval: Duration
    private let now: @Sendable () -> Date

    /// The pass that began last, under way or done.
    private var lastPass: Task<SiteChanges, any Error>?

    /// The pass that waits for it: it will see all that is in the store by now, so one serves all who ask meanwhile.
    private var nextPass: Task<SiteChanges, any Error>?

    public init(
        folder: SiteFolder, store: RunStore, book: PageBook, log: Logger, figures: Figures = Figures()
    ) {
        self.init(
            folder: folder, store: store, book: book, log: log, figures: figures, retriesEvery: .seconds(5))
    }

    init(
        folder: SiteFolder, store: RunStore, book: PageBook, log: Logger, figures: Figures = Figures(),
        retriesEvery interval: Duration, now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.now = now
        retryInterval = interval
        self.folder = folder
        self.store = store
        self.book = book
        self.log = log
        self.figures = figures
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
    }

    private func followClock() async {
        while (try? await Task.sleep(for: Self.clockInterval)) != nil {
            if !endedPauses.isEmpty { await tryToCatchUp() }
        }
    }

    private var endedPauses: [PauseID] {
        let now = now()
        return ends.filter { $0.value <= now }.map(\.key)
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

    private func drawChanges(_ progress: (@Sendable (Int, Int) -> Void)?) async throws -> SiteChanges {
        var changes = SiteChanges()
        if !hasFolders { try folder.keepPersonalFolders(book.personalFolders) }
        hasFolders = true
        let total = progress == nil ? 0 : try await store.counts().waiting
        while case let pauses = try await store.pausesChanged(after: drawnRevision, limit: Self.batch),
            let last = pauses.last
        {
            for pause in pauses {
                try draw(pause, &changes)
                progress?(changes.total, max(total, changes.total))
            }
            drawnRevision = last.revision
            isIndexDrawn = false
        }
        try await drawEnded(&changes)
        if let sharedPages { folder.keepSharedPages(sharedPages) }
        sharedPages = nil
        if !isIndexDrawn { try drawShared(&changes) }
        isIndexDrawn = true
        figures.wrote(files: changes.written)
        return changes
    }

    /// Draws anew the pages that stopped counting.
    private func drawEnded(_ changes: inout SiteChanges) async throws {
        for id in endedPauses {
            if let pause = try await store.pause(id) { try draw(pause, &changes) } else { ends[id] = nil }
        }
    }

    private func draw(_ pause: StoredPause, _ changes: inout SiteChanges) throws {
        guard pause.pausedRun.audience.isAnyone else { return try drawPersonal(pause, &changes) }
        try folder.put(try book.page(of: pause, now: now()), at: book.path(of: pause), &changes)
        ends[pause.pausedRun.id] = nil
        sharedPages?.insert(book.name(of: pause))
        index.take(pause, at: book.path(of: pause))
        for id in personalIndexes.keys { personalIndexes[id]?.drop(pause.pausedRun.id) }
    }

    /// A page for each reviewer who may see the pause, and none for anybody else.
    private func drawPersonal(_ pause: StoredPause, _ changes: inout SiteChanges) throws {
        folder.removePage(book.path(of: pause))
        index.drop(pause.pausedRun.id)
        let now = now()
        var nextEnd: Date?
        for reviewer in book.reviewers.all {
            let name = book.name(of: pause, for: reviewer)
            let path = book.folder(of: reviewer) + name
            if book.reviewers.allows(reviewer, pause.pausedRun.audience) {
                try folder.put(try book.page(of: pause, for: reviewer, now: now), at: path, &changes)
                personalIndexes[reviewer.id, default: SiteIndex()].take(pause, at: name)
                if let end = book.end(of: pause, for: reviewer), end > now {
                    nextEnd = min(nextEnd ?? end, end)
                }
            } else {
                folder.removePage(path)
            }
        }
        ends[pause.pausedRun.id] = nextEnd
    }

    /// The indexes, and what all pages use.
    private func drawShared(_ changes: inout SiteChanges) throws {
        let pages = try book.pages(of: index)
        for page in book.files + pages { changes.count(try folder.replace(page.path, with: page.bytes)) }
        folder.removeIndexPages(after: pages.count)
        for reviewer in book.reviewers.all { try drawIndex(of: reviewer, &changes) }
    }

    private func drawIndex(of reviewer: KnownReviewer, _ changes: inout SiteChanges) throws {
        let own = personalIndexes[reviewer.id, default: SiteIndex()]
        let pages = try book.pages(of: own.joined(with: index, at: "../../"), for: reviewer)
        for page in pages { changes.count(try folder.replace(page.path, with: page.bytes)) }
        folder.removeIndexPages(in: book.folder(of: reviewer), after: pages.count)
    }
}
