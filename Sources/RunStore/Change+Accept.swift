import Foundation
import GRDB
import JSON
import Runs

extension Change {
    mutating func accept(_ submission: Submission) throws -> Acceptance {
        guard let pause = try known(submission.pause) else { return .unknown }
        guard pause.state == .open else { return try late(submission, pause) }
        if let deadline = pause.deadline, deadline <= submission.receivedAt { return .closed(.expired) }
        guard pause.shown == submission.shown else { return .changed }
        try take(submission, pause)
        return try Receipt.fetch(db, "submissions.id = ?", [submission.id]).map(Acceptance.accepted)
            ?? .unknown
    }

    private mutating func take(_ submission: Submission, _ pause: KnownPause) throws {
        let isEmbedded = pause.orchestrator == EmbeddedOrchestrator.name
        try insert(submission, pause, isEmbedded ? .confirmed : .held)
        try move(pause, to: isEmbedded ? .answered : .held, answer: submission.id)
        try enter(.answered, submission)
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

    private func insert(_ submission: Submission, _ pause: KnownPause, _ state: Receipt.State) throws {
        try run(
            """
            INSERT INTO submissions (id, pause, input, reviewer, channel, shown, received_at, state, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                submission.id, pause.number, submission.input?.text, submission.reviewer?.name.withoutNUL,
                submission.channel, submission.shown, submission.receivedAt.microseconds, state.rawValue,
                now.microseconds,
            ])
    }

    /// The pause is over: the same post gets its receipt again, another one learns who decided.
    ///
    /// The same answer under another name is another post: it must not be told whether it agrees.
    private func late(_ submission: Submission, _ pause: KnownPause) throws -> Acceptance {
        let same = """
            submissions.pause = ? AND input IS ? AND reviewer IS ? AND submissions.state <> 'refused'
            ORDER BY received_at DESC
            """
        let reviewer = submission.reviewer?.name.withoutNUL
        if let receipt = try Receipt.fetch(db, same, [pause.number, submission.input?.text, reviewer]) {
            return .repeated(receipt)
        }
        guard let answer = pause.answer, let receipt = try Receipt.fetch(db, "submissions.id = ?", [answer])
        else {
            return .closed(pause.state)
        }
        return .decided(Decision(reviewer: receipt.reviewer, at: receipt.receivedAt))
    }
}
