import Foundation
import RunStore
import Runs

/// Draws the pages of a pause and writes those that changed; used from several threads at once.
struct PageDrawer: Sendable {
    /// What became of the pages of a pause.
    struct Drawn: Sendable {
        var changes = SiteChanges()

        /// The name of the page that anyone may see; `nil` where there is none.
        var sharedName: UnguessableName?

        /// When the next page that is made out to somebody stops counting, while the pause waits.
        var nextEnd: Date?
    }

    let folder: SiteFolder
    let book: PageBook
    let now: Date

    func draw(_ pause: StoredPause) throws -> Drawn {
        guard pause.pausedRun.audience.isAnyone else { return try drawPersonal(pause) }
        var drawn = Drawn()
        try folder.put(try book.page(of: pause, now: now), at: book.path(of: pause), &drawn.changes)
        drawn.sharedName = UnguessableName(book.name(of: pause).dropLast(".html".count))
        return drawn
    }

    /// A page for each reviewer who may see the pause, and none for anybody else.
    private func drawPersonal(_ pause: StoredPause) throws -> Drawn {
        var drawn = Drawn()
        folder.removePage(book.path(of: pause))
        for reviewer in book.reviewers.all {
            let path = book.path(of: pause, for: reviewer)
            guard book.reviewers.allows(reviewer, pause.pausedRun.audience) else {
                folder.removePage(path)
                continue
            }
            let page = try book.page(of: pause, for: reviewer, now: now)
            try folder.put(page, at: path, &drawn.changes)
            if let end = book.end(of: pause, for: reviewer), end > now {
                drawn.nextEnd = min(drawn.nextEnd ?? end, end)
            }
        }
        return drawn
    }
}
