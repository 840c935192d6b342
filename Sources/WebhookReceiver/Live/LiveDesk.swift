import RunStore
import Runs

/// Looks into the store for all who have a page open: however many they are, once for each change.
///
/// What it gives is never older than what was announced when it was asked: whoever asks after each announcement misses
/// nothing. A look that fails is not kept; whoever asks again has another.
actor LiveDesk {
    private struct Entry {
        var readers = 0
        var latest: LivePause?
        var look: Look<LivePause?>?
    }

    private struct Look<Found: Sendable> {
        /// All that was announced up to here is seen by it.
        var revision: Int64
        let found: Task<Found, any Error>
    }

    /// How often there are counts: counting costs more the more waits.
    private static let countsInterval = Duration.seconds(1)

    private let store: RunStore
    private var entries: [PauseID: Entry] = [:]
    private var counts: (look: Look<[Audience: Waiting]>, at: ContinuousClock.Instant)?

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

    /// The pause as it is now; `nil` where it is not known.
    func pause(_ id: PauseID) async throws -> LivePause? {
        let revision = store.announcedRevision
        guard let entry = entries[id] else { return try await look(id, after: nil) }
        if let look = entry.look, look.revision >= revision { return try await look.found.value }
        let look = Task { try await self.look(id, after: entry.latest) }
        entries[id]?.look = Look(revision: revision, found: look)
        let result = await look.result
        if entries[id]?.look?.found == look {
            switch result {
            case .success(let found): entries[id]?.latest = found
            case .failure: entries[id]?.look = nil
            }
        }
        return try result.get()
    }

    /// How many wait now, by who may answer; it comes a second after the counts before it, at the earliest.
    func waiting() async throws -> [Audience: Waiting] {
        let now = ContinuousClock.now
        if let counts, counts.look.revision >= store.announcedRevision {
            return try await counts.look.found.value
        }
        let turn = max(now, counts.map { $0.at + Self.countsInterval } ?? now)
        let count = Task { try await self.count(at: turn) }
        // It has yet to look: whatever is announced until then is seen by it.
        counts = (Look(revision: .max, found: count), turn)
        return try await count.value
    }

    private func count(at turn: ContinuousClock.Instant) async throws -> [Audience: Waiting] {
        try await Task.sleep(until: turn, clock: .continuous)
        let revision = store.announcedRevision
        counts?.look.revision = revision
        do { return try await store.waitingByAudience() } catch {
            if counts?.look.revision == revision { counts?.look.revision = -1 }
            throw error
        }
    }

    private func look(_ id: PauseID, after latest: LivePause?) async throws -> LivePause? {
        if let latest, try await store.revision(of: id) == latest.stored.revision { return latest }
        return try await store.pause(id).map(LivePause.init)
    }
}
