import Foundation
import Pages
import RunStore
import Runs

/// What waits, as the pages of the index show it.
struct SiteIndex {
    private var entries: [PauseID: IndexEntry] = [:]

    /// When anything last changed: as of then the index holds.
    private var changedAt: Date?

    /// Lists the pause while it waits.
    mutating func take(_ pause: StoredPause, at path: String) {
        entries[pause.pausedRun.id] = pause.state == .open ? IndexEntry(pause.pausedRun, href: path) : nil
        changedAt = max(changedAt ?? pause.changedAt, pause.changedAt)
    }

    /// Lists the pause no longer: it is meant for others than before.
    mutating func drop(_ pause: PauseID) {
        entries[pause] = nil
    }

    /// This and what another index lists, whose pages lie below `root` as seen from here.
    func joined(with other: SiteIndex, at root: String) -> SiteIndex {
        var joined = self
        for (id, entry) in other.entries {
            var entry = entry
            entry.href = root + entry.href
            joined.entries[id] = entry
        }
        joined.changedAt = [changedAt, other.changedAt].compactMap(\.self).max()
        return joined
    }

    /// At least one page; one that waits for nobody says so.
    func pages(links: PageLinks) -> [IndexPage] {
        let parts = inOrder.chunked(by: IndexPage.entriesPerPage)
        return (0..<max(1, parts.count)).map { index in
            IndexPage(
                entries: parts.isEmpty ? [] : parts[index], number: index + 1, count: max(1, parts.count),
                waiting: entries.count, links: links, madeAt: changedAt)
        }
    }

    /// The most pressing first: by deadline, then those without one, each by when it was asked.
    private var inOrder: [IndexEntry] {
        entries.values.sorted { one, other in
            (one.deadline ?? .distantFuture, one.askedAt, one.href)
                < (other.deadline ?? .distantFuture, other.askedAt, other.href)
        }
    }
}

extension Array {
    fileprivate func chunked(by size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
