import Foundation
import GRDB
import JSON
import Runs
import Tokens

/// One entry on its way into the ledger, or out of it to be checked: the very columns that its hash is over.
struct LedgerRecord {
    let sequence: Int64
    let at: Int64
    let event: String
    let pause: String
    var submission: String?
    var reviewer: String?
    var reviewerID: String?
    var proof: String?
    var channel: String?
    var shown: String?
    var sent: String?
    var reason: String?

    /// The columns in the order of the hash, as a JSON array without blanks: anybody can make it again.
    var text: String {
        var writer = JSONWriter()
        writer.beginArray()
        writer.int(Int(sequence))
        writer.int(Int(at))
        for text in texts { if let text { writer.string(text) } else { writer.null() } }
        writer.endArray()
        return writer.finish().root.text
    }

    /// SHA-256 over the hash before, a line feed and `text`, as 64 hex digits.
    func hash(after previous: String) -> String {
        SHA256Text.of("\(previous)\n\(text)")
    }

    var columns: StatementArguments {
        [
            sequence, at, event, pause, submission, reviewer, reviewerID, proof, channel, shown, sent, reason,
        ]
    }

    private var texts: [String?] {
        [event, pause, submission, reviewer, reviewerID, proof, channel, shown, sent, reason]
    }
}

extension LedgerRecord {
    init(row: Row) {
        self.init(
            sequence: row["sequence"], at: row["at"], event: row["event"], pause: row["pause"],
            submission: row["submission"], reviewer: row["reviewer"], reviewerID: row["reviewer_id"],
            proof: row["proof"], channel: row["channel"], shown: row["shown"], sent: row["sent"],
            reason: row["reason"])
    }
}
