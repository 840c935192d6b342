import GRDB
import Runs
import Tokens

/// What the ledger says of one pause.
struct PauseTrail {
    private(set) var state = PauseState.open

    /// The answer that closed it.
    private(set) var answer: String?
    private(set) var shown: String?
    private(set) var isPurged = false

    /// Whether an answer was taken by a version that did not write down each step.
    private var isOld = false

    mutating func follow(_ event: LedgerEvent, _ entry: LedgerRecord) {
        switch event {
        case .opened, .changed: (state, answer, shown, isPurged) = (.open, nil, entry.shown, false)
        case .answered: (state, answer, isOld) = (.held, entry.submission, entry.sent == nil)
        case .postponed: (state, answer) = (.held, entry.submission)
        case .accepted, .confirmed: (state, answer) = (.answered, entry.submission)
        case .refused: (state, answer) = (.open, nil)
        case .overtaken, .gone: (state, answer) = (.gone, nil)
        case .expired: (state, answer) = (.expired, nil)
        case .cancelled: (state, answer) = (.cancelled, nil)
        case .purged: isPurged = true
        case .sending, .unknown, .restored: break
        }
    }

    /// Earlier versions bound answers to all artifacts.
    private static func isShown(_ run: PausedRun, _ shown: String?) -> Bool {
        run.shownDigest == shown || run.contentDigest == shown
    }

    /// Whether a row of `pauses` with its question is as the ledger says.
    func vouches(for row: Row) throws -> Bool {
        guard row["shown"] == shown else { return false }
        if !isPurged, !Self.isShown(try PausedRun(row: row), shown) { return false }
        return isOld || row["state"] == state.rawValue && row["answer"] == answer
    }
}
