import Foundation
import Pages
import RunStore
import Runs
import Telemetry

extension SiteBuilder {
    /// How many pauses are read at once, and how many of them one processor draws before it looks for more.
    private static let batch = 500
    private static let piece = 5

    /// Draws what changed since the last pass.
    func drawChanges(_ progress: (@Sendable (Int, Int) -> Void)?) async throws -> SiteChanges {
        var memory = try await begin()
        self.memory = nil  // so that there is one owner, and no change copies all of it
        self.ledger = nil
        var isDone = false
        defer {
            if !isDone { memory.fail() }
            self.memory = memory
        }
        var changes = SiteChanges()
        let ledger = try await store.ledgerHead()
        try await drawPauses(&memory, &changes, progress)
        memory.arrange()
        try await drawEnded(&memory, &changes)
        if memory.isChanged {
            if let names = memory.pages, !memory.beganEmpty { keepPages(names) }
            let drawer = IndexDrawer(folder: folder, store: store, book: book)
            changes.add(try await drawer.draw(memory))
            memory.settle()
        }
        figures.wrote(files: changes.written)
        (self.ledger, isDone) = (ledger, true)
        if changes.total > 0 { keeper?.keepInTime(memory, ledger) }
        return changes
    }

    /// What is known of the site, at first by what the last process left.
    private func begin() async throws -> SiteMemory {
        if let memory { return memory }
        let kept = try await keeper?.state()
        try folder.keepPersonalFolders(book.personalFolders)
        if let kept { return SiteMemory(kept) }
        return SiteMemory(
            for: book.reviewers, last: try await store.revision(),
            beganEmpty: folder.hasNoPages(for: book.personalFolders))
    }

    /// Draws what changed in the store, and reads on meanwhile.
    private func drawPauses(
        _ memory: inout SiteMemory, _ changes: inout SiteChanges, _ progress: (@Sendable (Int, Int) -> Void)?
    ) async throws {
        let total = progress == nil ? 0 : try await store.counts().waiting
        var pauses = try await store.pausesChanged(after: memory.revision, limit: Self.batch)
        while let last = pauses.last {
            async let following = store.pausesChanged(after: last.revision, limit: Self.batch)
            try await draw(pauses, &memory, &changes)
            memory.revision = last.revision
            progress?(changes.total, max(total, changes.total))
            pauses = try await following
        }
    }

    /// Removes the pages whose pause is not known or that are meant for others by now, and those named by a key that is gone.
    private func keepPages(_ names: Set<UnguessableName>) {
        for place in [SiteFolder.shared + "/"] + book.reviewers.all.map(book.folder) {
            folder.keepPages(names, in: place)
        }
    }

    /// Draws anew the pages that stopped counting.
    private func drawEnded(_ memory: inout SiteMemory, _ changes: inout SiteChanges) async throws {
        let now = now()
        for id in memory.ends.filter({ $0.value <= now }).keys {
            guard let pause = try await store.pause(id) else {
                memory.ends[id] = nil
                continue
            }
            try await draw([pause], &memory, &changes)
        }
    }

    /// Draws the pages of pauses on all processors, then keeps them in mind.
    private func draw(
        _ pauses: [StoredPause], _ memory: inout SiteMemory, _ changes: inout SiteChanges
    ) async throws {
        let drawer = PageDrawer(
            folder: folder, book: book, now: now(), sweptUpTo: memory.arrangedFrom,
            beganEmpty: memory.beganEmpty && memory.pages != nil)
        let parts = try await pauses.inParallel(by: Self.piece) { [store] pauses in
            var drawn: [(StoredPause, PageDrawer.Drawn)] = []
            for pause in pauses {
                let given = try await store.givenAnswer(to: pause)
                drawn.append((pause, try drawer.draw(pause, given: given)))
            }
            return drawn
        }
        for (pause, drawn) in parts.joined().sorted(by: { $0.0.revision < $1.0.revision }) {
            memory.take(pause, drawn, among: book.reviewers)
            changes.add(drawn.changes)
        }
    }
}
