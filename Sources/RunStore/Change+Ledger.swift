import Foundation
import GRDB
import Runs

extension Change {
    /// Adds an entry about a pause.
    func enter(_ event: LedgerEvent, _ pause: PauseID, shown: String? = nil, reason: String? = nil) throws {
        try enter(event, pause, nil, nil, nil, shown, reason)
    }

    /// Adds an entry about an answer.
    func enter(_ event: LedgerEvent, _ submission: Submission, reason: String? = nil) throws {
        try enter(
            event, submission.pause, submission.id, submission.reviewer?.name, submission.channel,
            submission.shown, reason)
    }

    private func enter(
        _ event: LedgerEvent, _ pause: PauseID, _ submission: String?, _ reviewer: String?,
        _ channel: String?,
        _ shown: String?, _ reason: String?
    ) throws {
        try run(
            """
            INSERT INTO ledger (at, event, pause, submission, reviewer, channel, shown, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [now.microseconds, event.rawValue, pause.text, submission, reviewer, channel, shown, reason])
    }
}
