import RunStore
import Runs
import Synchronization

/// Looks into the store for all who have a page open: however many they are, once for each change.
actor LiveDesk {
    private struct Entry {
        var readers = 0
        var revision: Int64 = -1
        var latest: LivePause?
        var look: Task<LivePause?, Never>?
    }

    /// How old counts may be: counting costs more the more waits.
    private static let countsInterval = Duration.seconds(1)

    private let store: RunStore
    private var entries: [PauseID: Entry] = [:]
    private var counts:
        (revision: Int64, at: ContinuousClock.Instant, look: Task<[Audience: Waiting]?, Never>)?

    init(store: RunStore) {
        self.store = store
    }

    /// Somebody follows the pause from now on.
    func enter(_ pause: PauseID) {
        entries[pause, default: Entry()].readers += 1
    }

    /// Somebody follows it no longer.
    func leave(_ pause: PauseID) {
        entries[pause]?.readers -= 1
        if entries[pause]?.readers ?? 0 <= 0 { entries[pause] = nil }
    }

    /// The pause as it is now; `nil` where it is not known or cannot be read.
    func pause(_ id: PauseID) async -> LivePause? {
        let revision = store.announcedRevision
        guard let entry = entries[id] else { return await look(id, after: nil) }
        if entry.revision >= revision {
            if let look = entry.look { return await look.value }
            return entry.latest
        }
        let look = Task { await self.look(id, after: entry.latest) }
        entries[id]?.revision = revision
        entries[id]?.look = look
        let found = await look.value
        if entries[id]?.revision == revision {
            entries[id]?.latest = found
            entries[id]?.look = nil
        }
        return found
    }

    /// How many wait, by who may answer; as of a second ago at most, and `nil` where it cannot be read.
    func waiting() async -> [Audience: Waiting]? {
        let revision = store.announcedRevision
        let now = ContinuousClock.now
        if let counts, counts.revision >= revision || now - counts.at < Self.countsInterval {
            return await counts.look.value
        }
        let look = Task { [store] in try? await store.waitingByAudience() }
        counts = (revision, now, look)
        return await look.value
    }

    private func look(_ id: PauseID, after latest: LivePause?) async -> LivePause? {
        if let latest, (try? await store.revision(of: id)) == latest.stored.revision { return latest }
        return (try? await store.pause(id)).flatMap { $0 }.map(LivePause.init)
    }
}
