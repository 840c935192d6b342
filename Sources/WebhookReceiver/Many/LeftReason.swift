import Languages
import Pages
import RunStore
import Runs
import Tokens

/// Why an answer for several runs was not taken for one of them, as the address of the outcomes has it.
///
/// The numbers stay: addresses are kept.
enum LeftReason: UInt8 {
    /// The pause no longer waits; it says itself why.
    case over = 1

    case changed = 2
    case unknown = 3
    case late = 4

    /// Its form is another, or takes no such answer.
    case unfit = 5

    case notForYou = 6
    case linkRevoked = 7
    case linkExpired = 8
    case tooMany = 9
    case notReady = 10

    /// `nil` for what was taken.
    init?(_ verdict: IntakeVerdict) {
        switch verdict {
        case .accepted, .repeated: return nil
        case .over: self = .over
        case .changed: self = .changed
        case .unknownPause: self = .unknown
        case .late, .badToken(.expired): self = .late
        case .forbidden(.linkRevoked): self = .linkRevoked
        case .forbidden(.linkExpired): self = .linkExpired
        case .forbidden(.tooMany): self = .tooMany
        case .forbidden(.notReady), .notKept: self = .notReady
        case .forbidden: self = .notForYou
        case .invalid, .edited, .asked, .fits, .saved, .resumed, .otherDraft, .tooLongToKeep, .badToken,
            .unusable, .malformed:
            self = .unfit
        }
    }

    /// What is said of it; the pause as it is now, where it is known and may be told of.
    func notice(_ pause: StoredPause?, _ words: Words) -> NoticePage.Kind {
        switch self {
        case .over:
            pause.flatMap { NoticePage.Kind($0.state, $0.decision, of: $0.pausedRun) } ?? .stale
        case .changed: .changed
        case .unknown: .stale
        case .late: .expired(at: pause?.pausedRun.deadline, pause?.pausedRun.deadlineEffect ?? .runFails)
        case .unfit: Problem.unfit.notice(words)
        case .notForYou: Problem.notForYou.notice(words)
        case .linkRevoked: Problem.linkRevoked.notice(words)
        case .linkExpired: Problem.linkExpired.notice(words)
        case .tooMany: Problem.tooMany.notice(words)
        case .notReady: Problem.notReady.notice(words)
        }
    }
}
