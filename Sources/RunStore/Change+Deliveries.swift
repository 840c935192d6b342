import Foundation
import GRDB
import Runs

extension Change {
    /// The next try is planned at once: should this process die, somebody looks after the back-off.
    mutating func beginSending(_ delivery: Delivery) throws -> Bool {
        let attempts = delivery.attempts + 1
        try run(
            """
            UPDATE outbox SET attempts = ?, may_have_arrived = 1, due_at = ?, sent_at = ?
            WHERE submission = ? AND attempts = ? AND may_have_arrived = 0
            """,
            [
                attempts, dueAt(after: attempts), now.microseconds, delivery.submission.id, delivery.attempts,
            ])
        guard db.changesCount == 1 else { return false }
        try enter(.sending, delivery.submission)
        return true
    }

    mutating func record(_ outcome: ResumeOutcome, _ submission: Submission) throws {
        guard let attempts = try attempts(submission) else { return }
        switch outcome {
        case .accepted:
            try set(.accepted, submission, reason: nil)
            try movePause(of: submission, to: .answered)
            try plan(submission, dueAt: now.microseconds, attempts, mayHaveArrived: true)
            try enter(.accepted, submission)
        case .refused(let reason):
            try settle(.refused, .refused, submission, reason)
            try movePause(of: submission, to: .open, engineReason: reason)
        case .overtaken(let reason):
            try overtake(submission, reason)
        case .notYet(let reason):
            try hold(.postponed, submission, reason, attempts)
        case .unreachable(let reason):
            try hold(.postponed, submission, reason, attempts)
            try postponeOthers(submission)
        case .unknown(let reason):
            try hold(.unknown, submission, reason, attempts)
        }
    }

    mutating func record(_ confirmation: Confirmation, _ submission: Submission) throws {
        guard let attempts = try attempts(submission) else { return }
        switch confirmation {
        case .applied:
            try settle(.confirmed, .confirmed, submission, nil)
            try movePause(of: submission, to: .answered)
        case .stillPaused:
            try hold(.postponed, submission, nil, attempts, notBefore: try afterLateArrival(submission))
            try movePause(of: submission, to: .held)
        case .overtaken(let reason):
            try overtake(submission, reason)
        case .unknown:
            try plan(submission, dueAt: dueAt(after: attempts + 1), attempts + 1, mayHaveArrived: true)
        }
    }
}

extension Change {
    /// How long after its beginning a request may still be on its way: sent again sooner, it could answer the next pause.
    ///
    /// Longer than any orchestrator's request may take (20 s), also for one that another process sends at this moment.
    private static let longestSendInSeconds: TimeInterval = 30

    /// How long one that was cut off may still arrive after the orchestrator was seen without it.
    private static let lateArrivalInSeconds: TimeInterval = 10

    private func afterLateArrival(_ submission: Submission) throws -> Date {
        let sent =
            try row("SELECT sent_at FROM outbox WHERE submission = ?", [submission.id])?["sent_at"] as Int64?
        let begun = sent.map(Date.init(microseconds:)) ?? now
        return max(
            begun.addingTimeInterval(Self.longestSendInSeconds),
            now.addingTimeInterval(Self.lateArrivalInSeconds))
    }

    /// Keeps an answer for its next try, after the back-off.
    private mutating func hold(
        _ event: LedgerEvent, _ submission: Submission, _ reason: String?, _ attempts: Int,
        notBefore time: Date = .distantPast
    ) throws {
        let dueAt = max(dueAt(after: attempts), time.microseconds)
        try set(.held, submission, reason: reason)
        try plan(submission, dueAt: dueAt, attempts, mayHaveArrived: event == .unknown)
        try enter(event, submission, reason: reason)
    }

    private mutating func overtake(_ submission: Submission, _ reason: String) throws {
        try settle(.overtaken, .overtaken, submission, reason)
        try movePause(of: submission, to: .gone)
    }

    /// The last word about an answer: it leaves the outbox, and its secrets leave the store.
    private mutating func settle(
        _ state: Receipt.State, _ event: LedgerEvent, _ submission: Submission, _ reason: String?
    ) throws {
        try set(state, submission, reason: reason)
        try run("DELETE FROM outbox WHERE submission = ?", [submission.id])
        try run("UPDATE submissions SET input = sent WHERE id = ? AND sent IS NOT NULL", [submission.id])
        try enter(event, submission, reason: reason)
    }

    private func set(_ state: Receipt.State, _ submission: Submission, reason: String?) throws {
        try run(
            "UPDATE submissions SET state = ?, reason = ?, updated_at = ? WHERE id = ?",
            [state.rawValue, reason?.withoutNUL, now.microseconds, submission.id])
    }

    private mutating func movePause(
        of submission: Submission, to state: PauseState, engineReason: String? = nil
    ) throws {
        guard let pause = try known(submission.pause), pause.state != state else { return }
        let answer = state == .held || state == .answered ? submission.id : nil
        try move(pause, to: state, answer: answer, engineReason: engineReason?.withoutNUL)
    }

    private func plan(_ submission: Submission, dueAt: Int64, _ attempts: Int, mayHaveArrived: Bool) throws {
        try run(
            "UPDATE outbox SET due_at = ?, attempts = ?, may_have_arrived = ? WHERE submission = ?",
            [dueAt, attempts, mayHaveArrived, submission.id])
    }

    /// What is unreachable for one answer is so for all: one try finds out for all of them.
    private func postponeOthers(_ submission: Submission) throws {
        try run(
            """
            UPDATE outbox SET due_at = one.due_at FROM (SELECT * FROM outbox WHERE submission = ?) AS one
            WHERE outbox.orchestrator = one.orchestrator AND outbox.due_at < one.due_at
            """, [submission.id])
    }

    /// `nil` when the answer is not in the outbox.
    private func attempts(_ submission: Submission) throws -> Int? {
        try row("SELECT attempts FROM outbox WHERE submission = ?", [submission.id]).map { $0["attempts"] }
    }

    private func dueAt(after attempts: Int) -> Int64 {
        now.addingTimeInterval(Backoff.seconds(after: attempts, chance: .random(in: 0...1))).microseconds
    }
}
