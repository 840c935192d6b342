import Foundation
import Pages
import RunStore
import Runs
import Tokens

/// A pause as lists show it, made once for all lists of one place on which it stands.
struct ListedPause: Sendable {
    /// With the way to its page, and nothing that depends on the list.
    let entry: IndexEntry

    private let id: PauseID
    private let shown: String
    private let decision: Decision?
    private let changedAt: Date

    /// A pause whose page is there, seen from the list.
    init(_ pause: StoredPause, href: String) {
        entry = IndexEntry(pause.pausedRun, remindedAt: pause.remindedAt, href: href)
        (id, shown) = (pause.pausedRun.id, pause.shown)
        (decision, changedAt) = (pause.decision, pause.changedAt)
    }

    /// What a list posts where it is chosen.
    var choice: String {
        ChosenPause(pause: id, pageName: PageBook.name(at: entry.href), shown: shown).text
    }

    /// What became of it, on a list of those of which this became.
    func outcome(_ state: IndexState) -> IndexEntry.Outcome {
        IndexEntry.Outcome(state, decision, at: state == .expired ? entry.deadline ?? changedAt : changedAt)
    }
}
