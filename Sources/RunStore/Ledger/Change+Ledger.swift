import Foundation
import GRDB
import Runs

extension Change {
    /// Adds an entry about a pause.
    mutating func enter(
        _ event: LedgerEvent, _ pause: PauseID, shown: String? = nil, reason: String? = nil
    ) throws {
        try append { place in
            LedgerRecord(
                sequence: place.sequence, at: place.at, event: event.rawValue, pause: pause.text,
                shown: shown, reason: reason?.withoutNUL)
        }
    }

    /// Adds an entry about an answer; `sent` is the digest of what was sent.
    mutating func enter(
        _ event: LedgerEvent, _ submission: Submission, sent: String? = nil, reason: String? = nil
    ) throws {
        let reviewer = submission.reviewer
        try append { place in
            LedgerRecord(
                sequence: place.sequence, at: place.at, event: event.rawValue, pause: submission.pause.text,
                submission: submission.id, reviewer: reviewer?.name.withoutNUL,
                reviewerID: reviewer?.id?.withoutNUL, proof: reviewer?.proof.rawValue,
                channel: submission.channel, shown: submission.shown, sent: sent, reason: reason?.withoutNUL)
        }
    }

    /// Hangs an entry on the one before it.
    private mutating func append(_ record: ((sequence: Int64, at: Int64)) -> LedgerRecord) throws {
        let head = try ledgerHead ?? LedgerHead.fetch(db)
        let record = record((head.sequence + 1, now.microseconds))
        let hash = record.hash(after: head.hash)
        try run(
            """
            INSERT INTO ledger (sequence, at, event, pause, submission, reviewer, reviewer_id, proof, channel, shown,
                sent, reason, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, record.columns + [hash])
        ledgerHead = LedgerHead(sequence: record.sequence, hash: hash)
    }
}
