import GRDB
import Runs

/// What the ledger says of one answer.
struct AnswerTrail {
    /// The entry by which it was taken.
    let entry: LedgerRecord

    /// How far it had come by its last entry.
    var state = Receipt.State.held

    /// Whether what was sent had its time.
    var isPurged = false

    init(_ entry: LedgerRecord) {
        self.entry = entry
    }

    mutating func follow(_ event: LedgerEvent) {
        switch event {
        case .postponed, .unknown: state = .held
        case .accepted: state = .accepted
        case .confirmed: state = .confirmed
        case .refused: state = .refused
        case .overtaken: state = .overtaken
        default: break
        }
    }

    /// Whether a row of `submissions` is as the ledger says; of answers from before there were digests it says less.
    func vouches(for row: Row) -> Bool {
        guard row["reviewer"] == entry.reviewer, row["reviewer_id"] == entry.reviewerID,
            row["proof"] == entry.proof, row["channel"] == entry.channel, row["shown"] == entry.shown,
            row["id"] == entry.submission
        else { return false }
        guard let sent = entry.sent else { return true }
        guard row["state"] == state.rawValue else { return false }
        guard let salt = row["salt"] as String? else { return isPurged && row["kept"] == nil as String? }
        guard sent == SubmissionRecord.sent(row["kept"], salt: salt) else { return false }
        // An input with secrets is there as it came, or as it was sent.
        return row["input"] == row["kept"] as String?
            || row["content"] == SubmissionRecord.content(row["input"], salt: salt)
    }
}
