import Forms
import RunStore
import Telemetry
import Tokens

extension IntakeVerdict {
    /// Why it was turned away, as it is counted; `nil` when it was not.
    var refusal: Refusal? {
        switch self {
        case .accepted, .repeated, .edited, .asked, .fits, .saved, .resumed, .otherDraft: nil
        case .tooLongToKeep: .tooLarge
        case .invalid: .invalid
        case .notKept: .notKept
        case .changed: .changed
        case .over(let pause, _): pause.decision == nil ? .late : .decided
        case .late: .late
        case .unknownPause: .unknownPause
        case .badToken(let error): error.refusal
        case .forbidden(.tooMany): .rateLimited
        case .forbidden(.notReady): .notKept
        case .forbidden: .forbiddenReviewer
        case .unusable: .unusable
        case .malformed(let error): error.isTooLarge ? .tooLarge : .malformed
        }
    }
}

extension TokenError {
    fileprivate var refusal: Refusal {
        if case .expired = self { .expiredToken } else { .badToken }
    }
}
