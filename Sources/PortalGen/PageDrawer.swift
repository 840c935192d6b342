import Foundation
import RunStore
import Runs

/// Draws the pages of a pause and writes those that changed; used from several threads at once.
struct PageDrawer: Sendable {
    /// What became of the pages of a pause.
    struct Drawn: Sendable {
        var changes = SiteChanges()

        /// The names of its pages.
        var names: [UnguessableName] = []

        /// What the form is known by; 0 for a pause that is answered alone.
        var form: UInt32 = 0

        /// When the next page that is made out to somebody stops counting, while the pause waits.
        var nextEnd: Date?
    }

    let folder: SiteFolder
    let book: PageBook
    let now: Date

    /// Up to this change of the store, all pages are looked through once, and then those that nothing named are removed.
    let sweptUpTo: Int64

    /// Whether there was no page when the site was begun, and each is drawn for the first time.
    let beganEmpty: Bool

    /// A page that anyone may see, or one for each reviewer who may see the pause; and none for anybody else.
    func draw(_ pause: StoredPause) throws -> Drawn {
        var drawn = Drawn()
        let audience = pause.pausedRun.audience
        try update(pause, for: nil, isTheirs: audience.isAnyone, &drawn)
        for reviewer in book.reviewers.all {
            let isTheirs = !audience.isAnyone && book.reviewers.allows(reviewer, audience)
            try update(pause, for: reviewer, isTheirs: isTheirs, &drawn)
            if isTheirs, let end = book.end(of: pause, for: reviewer), end > now {
                drawn.nextEnd = min(drawn.nextEnd ?? end, end)
            }
        }
        return drawn
    }

    private func update(
        _ pause: StoredPause, for addressee: KnownReviewer?, isTheirs: Bool, _ drawn: inout Drawn
    ) throws {
        guard isTheirs else {
            if pause.revision > sweptUpTo { folder.removePage(book.path(of: pause, for: addressee)) }
            return
        }
        let path = book.path(of: pause, for: addressee)
        let name = PageBook.name(at: path)
        let page = try book.page(of: pause, for: addressee, called: name, now: now)
        try folder.put(page, at: path, intoEmpty: beganEmpty, &drawn.changes)
        drawn.form = max(drawn.form, page.form)
        if let name = UnguessableName(name) { drawn.names.append(name) }
    }
}
