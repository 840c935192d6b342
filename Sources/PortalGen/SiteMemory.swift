import Foundation
import RunStore
import Runs

/// What a builder keeps in mind of the site that it draws.
struct SiteMemory: Sendable {
    /// The store's last change that is drawn.
    var revision: Int64 = 0

    /// What is for anyone.
    var index = SiteIndex()

    /// What is for some, for each reviewer, by id.
    var personalIndexes: [String: SiteIndex] = [:]

    /// When the next page of a pause that is made out to somebody stops counting, while the pause still waits.
    var ends: [PauseID: Date] = [:]

    /// The names of the pages, while the site is looked through whole; `nil` from then on.
    var pages: Set<UnguessableName>?

    /// Up to this change of the store, lists are made of all pauses at once: each comes only once until then.
    let arrangedFrom: Int64

    /// Whether there was no page when the site was begun, and no pass has failed since.
    private(set) var beganEmpty: Bool

    /// Begins with nothing, for a store whose last change is `last`.
    init(for reviewers: Reviewers, last: Int64, beganEmpty: Bool = false) {
        (arrangedFrom, self.beganEmpty) = (last, beganEmpty)
        pages = []
        for reviewer in reviewers.all { personalIndexes[reviewer.id] = SiteIndex(hasLists: false) }
    }

    /// Goes on where a state ended.
    init(_ state: SiteState) {
        (revision, index, personalIndexes) = (state.revision, state.index, state.personalIndexes)
        (ends, arrangedFrom, beganEmpty) = (state.ends, 0, false)
    }

    /// Keeps in mind a pause whose pages were drawn.
    mutating func take(_ pause: StoredPause, _ drawn: PageDrawer.Drawn, among reviewers: Reviewers) {
        if pause.revision > arrangedFrom { arrange() }
        let audience = pause.pausedRun.audience
        if audience.isAnyone { index.take(pause, form: drawn.form) } else { index.drop(pause.number) }
        for reviewer in reviewers.all {
            let isTheirs = !audience.isAnyone && reviewers.allows(reviewer, audience)
            if isTheirs {
                personalIndexes[reviewer.id]?.take(pause, form: drawn.form)
            } else {
                personalIndexes[reviewer.id]?.drop(pause.number)
            }
        }
        ends[pause.pausedRun.id] = drawn.nextEnd
        pages?.formUnion(drawn.names)
    }

    /// Makes the lists of what came until now, unless they are made.
    mutating func arrange() {
        index.arrange()
        for id in personalIndexes.keys { personalIndexes[id]?.arrange() }
    }

    /// Nobody knows what a pass that failed left behind.
    mutating func fail() {
        beganEmpty = false
    }

    /// Whether an index differs from its files.
    var isChanged: Bool { index.isChanged || personalIndexes.values.contains(where: \.isChanged) }

    /// All files of the indexes are now as they should be.
    mutating func settle() {
        index.settle()
        for id in personalIndexes.keys { personalIndexes[id]?.settle() }
        pages = nil
    }
}
