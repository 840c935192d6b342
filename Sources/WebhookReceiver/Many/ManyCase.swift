import Forms
import RunStore
import Runs
import Tokens

/// One of several runs for which the same was posted, and what came of it.
struct ManyCase: Sendable {
    /// What was chosen on a list; `nil` for what a page about several runs posts.
    var choice: ChosenPause?

    /// The sealed token; empty for a pause that is not known here.
    let token: String

    /// The pause, as it was just before.
    let pause: StoredPause?

    /// The reviewer to whom its page is made out; `nil` for a page that is for anyone.
    let holder: KnownReviewer?

    let verdict: IntakeVerdict

    /// What may be answered: it is asked, or an answer to it fits.
    var open: RefilledForm? {
        switch verdict {
        case .asked(let refilled), .fits(_, let refilled): refilled
        default: nil
        }
    }

    /// Whether the answer was taken, now or before.
    var isTaken: Bool {
        switch verdict {
        case .accepted, .repeated: true
        default: false
        }
    }

    /// The status with which it is said that the same answer may be taken a little later; `nil` where it may not.
    var laterStatus: Int? {
        switch verdict {
        case .notKept: Problem.notReady.status
        case .forbidden(let problem) where [.tooMany, .notReady].contains(problem): problem.status
        default: nil
        }
    }

    /// What an answer does not fit, with what was typed.
    var wrong: RefilledForm? {
        if case .invalid(_, let refilled) = verdict { refilled } else { nil }
    }
}
