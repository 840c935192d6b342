public import Runs

/// Where the ledger, or what it vouches for, is not as it was written.
public enum LedgerFault: Equatable, Sendable {
    /// The entry does not follow from the one before it: it was changed, or put there by somebody else.
    case altered(sequence: Int64)

    /// Entries are missing, this one first.
    case missing(sequence: Int64)

    /// It ends after this entry, but there were more.
    case cutOff(after: Int64)

    /// A whole ledger, but not the one that had this end.
    case otherLedger(LedgerHead)

    /// What is kept of an answer is not what was sent.
    case answerAltered(submission: String, sequence: Int64)

    /// What was sent, or who sent it, is gone, though its time was not over.
    case answerMissing(submission: String, sequence: Int64)

    /// What a pause asks, or how far it has come, is not what was written down.
    case pauseAltered(PauseID)

    /// A pause is gone from the store.
    case pauseMissing(PauseID)

    /// An answer is kept of which the ledger says nothing.
    case answerUnknown(submission: String)
}

extension LedgerFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .altered(let sequence):
            "entry \(sequence) was altered, or did not follow from the one before it: trust nothing from there on."
        case .missing(let sequence): "entry \(sequence) is missing."
        case .cutOff(let sequence): "the entries after \(sequence) were cut off."
        case .otherLedger(let head):
            "entry \(head.sequence) is not the one whose hash was noted: the ledger was written anew before it."
        case .answerAltered(let submission, let sequence):
            "the answer \(submission), taken in entry \(sequence), is not what was sent, by whom, or how far it came."
        case .answerMissing(let submission, let sequence):
            "the answer \(submission), taken in entry \(sequence), is gone from the store."
        case .pauseAltered(let pause):
            "the pause \(pause) is not in the state, or does not ask what, the ledger says."
        case .pauseMissing(let pause): "the pause \(pause) is gone from the store."
        case .answerUnknown(let submission): "the answer \(submission) stands in the store, but in no entry."
        }
    }
}
