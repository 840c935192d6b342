import Foundation
import GRDB
import JSON
import Runs

extension Change {
    mutating func accept(_ record: SubmissionRecord) throws -> Acceptance {
        let submission = record.submission
        guard let pause = try known(submission.pause) else { return .unknown }
        guard pause.state == .open else { return try late(submission, pause) }
        if let deadline = pause.deadline, deadline <= submission.receivedAt { return .closed(.expired) }
        guard pause.shown == submission.shown else { return .changed }
        try take(record, pause)
        return try receipt(submission.id).map(Acceptance.accepted) ?? .unknown
    }

    private mutating func take(_ record: SubmissionRecord, _ pause: KnownPause) throws {
        let submission = record.submission
        let isEmbedded = pause.orchestrator == EmbeddedOrchestrator.name
        takesAnswer = true
        try insert(record, pause, isEmbedded ? .confirmed : .held)
        try move(pause, to: isEmbedded ? .answered : .held, answer: submission.id)
        try enter(.answered, submission, sent: record.sentDigest)
        if isEmbedded {
            try enter(.confirmed, submission)
        } else {
            try run(
                """
                INSERT INTO outbox (submission, orchestrator, due_at, attempts, may_have_arrived)
                VALUES (?, ?, ?, 0, 0)
                """, [submission.id, pause.orchestrator, now.microseconds])
        }
    }

    private func insert(_ record: SubmissionRecord, _ pause: KnownPause, _ state: Receipt.State) throws {
        let submission = record.submission
        let reviewer = submission.reviewer
        try run(
            """
            INSERT INTO submissions (id, pause, input, salt, content, sent, reviewer, reviewer_id, proof, channel, shown,
                received_at, state, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                submission.id, pause.number, submission.input?.text, record.salt, record.content, record.sent,
                reviewer?.name.withoutNUL, reviewer?.id?.withoutNUL, reviewer?.proof.rawValue,
                submission.channel, submission.shown, submission.receivedAt.microseconds, state.rawValue,
                now.microseconds,
            ])
    }

    /// The pause is over: the same post gets its receipt again, another one learns who decided.
    ///
    /// The same answer under another name is another post: it must not be told whether it agrees.
    private func late(_ submission: Submission, _ pause: KnownPause) throws -> Acceptance {
        if let id = try repeated(submission, pause), let receipt = try receipt(id) {
            return .repeated(receipt)
        }
        guard let answer = pause.answer, let receipt = try receipt(answer) else {
            return .closed(pause.state)
        }
        return .decided(Decision(reviewer: receipt.reviewer, at: receipt.receivedAt))
    }

    /// How long, and with how many misses, somebody of whom only their word is known has their post known again.
    ///
    /// Whoever knows the name could otherwise find out by trying what was answered.
    private static let (repeatsForSeconds, mostMisses) = (600.0, 20)

    /// The id of the same answer by the same person, as it came before.
    private func repeated(_ submission: Submission, _ pause: KnownPause) throws -> String? {
        let id = try same(submission, pause)
        if id == nil { try run("UPDATE pauses SET misses = misses + 1 WHERE number = ?", [pause.number]) }
        return id
    }

    private func same(_ submission: Submission, _ pause: KnownPause) throws -> String? {
        let reviewer = submission.reviewer
        let isProven = reviewer.map { $0.proof != .word } ?? false
        let misses: Int? = try row("SELECT misses FROM pauses WHERE number = ?", [pause.number])?["misses"]
        guard isProven || misses ?? 0 < Self.mostMisses else { return nil }
        let since = isProven ? .distantPast : now.addingTimeInterval(-Self.repeatsForSeconds)
        let statement = try db.cachedStatement(
            sql: """
                SELECT id, salt, content FROM submissions
                WHERE pause = ? AND reviewer IS ? AND reviewer_id IS ? AND state <> 'refused' AND salt IS NOT NULL
                    AND received_at >= ?
                ORDER BY received_at DESC
                """)
        let rows = try Row.fetchAll(
            statement,
            arguments: [
                pause.number, reviewer?.name.withoutNUL, reviewer?.id?.withoutNUL, since.microseconds,
            ])
        let input = submission.input?.text
        return rows.first { $0["content"] == SubmissionRecord.content(input, salt: $0["salt"]) }?["id"]
    }

    private func receipt(_ id: String) throws -> Receipt? {
        try Receipt.fetch(db, "submissions.id = ?", [id])
    }
}
