public import Foundation
import GRDB
import Runs
import Tokens

/// The orchestrator for programs that have none: runs are created, answered and waited for in the store itself.
///
/// Each run has one pause. `RunStore.accept` settles its answer in the same transaction, so the waiter has it as soon as
/// the reviewer has the receipt, with no delivery in between that could fail.
public struct EmbeddedOrchestrator: Sendable {
    /// Begins every `PauseID` of its runs.
    public static let name = "embedded"

    let store: RunStore

    public init(store: RunStore) {
        self.store = store
    }

    static func pauseID(_ run: String) -> PauseID {
        PauseID("\(name):\(run)")
    }

    /// Creates a run that waits; whether its schema can be used is the caller's business.
    public func create(_ new: NewRun, now: Date = Date()) async throws(RunStoreError) -> EmbeddedRun {
        let id = Unguessable.id()
        let question = Question(
            PausedRun(
                id: Self.pauseID(id), orchestrator: Self.name,
                run: Run(id: id, name: new.name, tags: new.tags),
                description: new.description, schema: new.schema, initial: new.initial,
                artifacts: new.artifacts,
                pausedAt: now, deadline: new.deadline, deadlineEffect: .runExpires,
                remindAt: new.remindAt, audience: new.audience))
        return try await store.change(at: now) { change in
            try change.open(question)
            guard let run = try Self.fetch(change.db, id) else {
                throw RowError(pause: question.pausedRun.id.text)
            }
            return run
        }
    }

    /// `nil` when there is no run of this id.
    public func run(_ id: String) async throws(RunStoreError) -> EmbeddedRun? {
        try await store.read { db in try Self.fetch(db, id) }
    }

    /// The run, once it no longer waits, or people are reminded of it, or the time is over; woken by the change itself.
    public func wait(for id: String, until: Date) async throws(RunStoreError) -> EmbeddedRun? {
        let known = try await run(id)
        guard known?.status == .paused else { return known }
        // Listens before it looks again: what changes in between is not missed.
        let listener = store.announcer.listen(to: Self.pauseID(id))
        let alarm = Task {
            try? await Task.sleep(for: .seconds(max(0, until.timeIntervalSinceNow)))
            listener.continuation.finish()
        }
        defer {
            alarm.cancel()
            listener.continuation.finish()
        }
        var now = try await run(id)
        var changes = listener.stream.makeAsyncIterator()
        while now?.status == .paused, now?.remindedAt == known?.remindedAt, await changes.next() != nil {
            now = try await run(id)
        }
        return now
    }

    /// Lets all who wait for a run go on with what is known of it, now and from now on: before the program ends.
    public func endWaiting() {
        store.announcer.dismissWaiters()
    }

    /// A page of the runs, newest first.
    public func list(
        _ status: EmbeddedRun.Status? = nil, limit: Int = 100, after cursor: EmbeddedRunList.Cursor? = nil
    ) async throws(RunStoreError) -> EmbeddedRunList {
        let filter = status == nil ? "" : "AND pauses.state = ?"
        let arguments: StatementArguments = status.map { [$0.state.rawValue] } ?? []
        let rest: StatementArguments = [cursor?.number ?? .max, limit + 1]
        return try await store.read { db in
            let sql = "\(EmbeddedRun.selection) \(filter) AND number < ? ORDER BY number DESC LIMIT ?"
            let rows = try Row.fetchAll(db, sql: sql, arguments: arguments + rest)
            let page = rows.prefix(limit)
            return EmbeddedRunList(
                runs: try page.map(EmbeddedRun.init),
                next: rows.count > limit ? page.last.map { .init(number: $0["number"]) } : nil)
        }
    }

    /// Ends a run that still waits; returns the run as it is then, `nil` when there is none.
    public func cancel(_ id: String, now: Date = Date()) async throws(RunStoreError) -> EmbeddedRun? {
        try await store.change(at: now) { change in
            if let pause = try change.known(Self.pauseID(id)), pause.state == .open {
                try change.move(pause, to: .cancelled)
                try change.enter(.cancelled, pause.id, shown: pause.shown)
            }
            return try Self.fetch(change.db, id)
        }
    }

    private static func fetch(_ db: Database, _ id: String) throws -> EmbeddedRun? {
        let sql = "\(EmbeddedRun.selection) AND pauses.id = ?"
        return try Row.fetchOne(db, sql: sql, arguments: [pauseID(id).text]).map(EmbeddedRun.init)
    }
}
