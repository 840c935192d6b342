public import Foundation
import GRDB
public import Runs

extension RunStore {
    /// How many pauses one transaction writes, so that answers get their turn in between.
    private static let batch = 250

    /// Takes over what an orchestrator answered when it was asked who waits.
    ///
    /// New pauses open, changed ones are replaced, and open ones that it no longer lists are `gone`, except those that it
    /// could not read. A pause that was answered here is never opened again. Pauses that did not change are not written.
    ///
    /// What happened here since `askedAt`, when the orchestrator was asked, counts more than its answer. The pauses of other
    /// orchestrators are left alone.
    public func refresh(
        _ roster: Roster, from orchestrator: String, askedAt: Date, now: Date = Date()
    ) async throws(RunStoreError) -> RosterChanges {
        let plan = RosterPlan(roster, askedAt: askedAt, now: now)
        let known = try await read { db in try plan.known(db, orchestrator) }
        var changes = RosterChanges()
        for steps in plan.steps(known).chunked(by: Self.batch) {
            let done = try await change(at: now) { change in
                try steps.compactMap { try plan.take($0, &change) }
            }
            for step in done { changes.add(step) }
        }
        return changes
    }

    /// Closes the open pauses whose deadline has passed, of all orchestrators; gives those that it closed.
    public func sweepDeadlines(now: Date = Date()) async throws(RunStoreError) -> [PauseID] {
        var closed: [PauseID] = []
        while try await read({ db in try !Self.late(db, now).isEmpty }) {
            closed += try await change(at: now) { change in
                let late = try Self.late(change.db, now)
                for pause in late {
                    try change.move(pause, to: .expired)
                    try change.enter(.expired, pause.id, shown: pause.shown)
                }
                return late.map(\.id)
            }
        }
        return closed
    }

    /// SQLite would rather look through all open pauses.
    static let latePauses = """
        SELECT \(KnownPause.columns) FROM pauses INDEXED BY pauses_by_deadline
        WHERE state = 'open' AND deadline IS NOT NULL AND deadline <= ? LIMIT \(batch)
        """

    private static func late(_ db: Database, _ now: Date) throws -> [KnownPause] {
        try Row.fetchAll(db, sql: latePauses, arguments: [now.microseconds]).map(KnownPause.init)
    }
}
