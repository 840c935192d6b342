import Foundation
import GRDB
import Runs

extension Change {
    /// Adds a pause that waits.
    mutating func open(_ question: Question) throws {
        let run = question.pausedRun
        try self.run(
            """
            INSERT INTO pauses (id, orchestrator, run_id, run_name, flow, tags, kind, handle, paused_at, deadline,
                deadline_effect, remind_at, shown, fingerprint, state, revision, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?)
            """,
            [run.id.text, run.orchestrator] + question.pauseColumns + [touch(run.id), now.microseconds])
        try self.run(
            "INSERT INTO questions (pause, description, schema, initial, artifacts, audience) VALUES (?, ?, ?, ?, ?, ?)",
            [db.lastInsertedRowID] + question.questionColumns)
        try enter(.opened, run.id, shown: question.shown)
    }

    /// Replaces what a pause asks and shows; it then waits, whatever it did before.
    ///
    /// The ledger does not note how evidence grows that no answer is bound to.
    mutating func update(_ known: KnownPause, to question: Question, _ event: LedgerEvent) throws {
        try run(
            """
            UPDATE pauses SET run_id = ?, run_name = ?, flow = ?, tags = ?, kind = ?, handle = ?, paused_at = ?,
                deadline = ?, deadline_effect = ?, remind_at = ?, shown = ?, fingerprint = ?, state = 'open',
                engine_reason = NULL, answer = NULL, purged_at = NULL,
                reminded_at = CASE WHEN remind_at IS ? THEN reminded_at END, revision = ?, updated_at = ?
            WHERE number = ?
            """,
            question.pauseColumns + [
                question.pausedRun.remindAt?.microseconds, touch(known.id), now.microseconds, known.number,
            ])
        try run(
            "UPDATE questions SET description = ?, schema = ?, initial = ?, artifacts = ?, audience = ? WHERE pause = ?",
            question.questionColumns + [known.number])
        let isAsBefore = Question.bound(known.fingerprint) == Question.bound(question.fingerprint)
        guard event != .changed || !isAsBefore else { return }
        try enter(event, known.id, shown: question.shown)
    }

    /// Moves a pause on.
    mutating func move(
        _ known: KnownPause, to state: PauseState, answer: String? = nil, engineReason: String? = nil
    ) throws {
        try run(
            """
            UPDATE pauses SET state = ?, answer = ?, engine_reason = ?, revision = ?, updated_at = ? WHERE number = ?
            """,
            [state.rawValue, answer, engineReason, touch(known.id), now.microseconds, known.number])
        if state != .open { try dropDrafts(known.number) }
    }

    /// Notes that people are reminded of a pause from now on.
    ///
    /// Whatever else is to be sent at that point belongs into the same transaction: then it is sent once, and not forgotten.
    mutating func remind(_ known: KnownPause) throws {
        try run(
            "UPDATE pauses SET reminded_at = ?, revision = ?, updated_at = ? WHERE number = ?",
            [now.microseconds, touch(known.id), now.microseconds, known.number])
    }

    func known(_ id: PauseID) throws -> KnownPause? {
        try KnownPause.fetch(db, id)
    }
}
