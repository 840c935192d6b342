import Languages
import RunStore

extension LedgerEvent {
    /// What happened, for people.
    var phrase: Phrase {
        switch self {
        case .opened: .eventOpened
        case .changed: .eventChanged
        case .answered: .eventAnswered
        case .sending: .eventSending
        case .postponed: .eventPostponed
        case .unknown: .eventUnknown
        case .accepted: .eventAccepted
        case .confirmed: .eventConfirmed
        case .refused: .eventRefused
        case .overtaken: .eventOvertaken
        case .expired: .eventExpired
        case .cancelled: .eventCancelled
        case .gone: .eventGone
        case .purged: .eventPurged
        case .restored: .eventRestored
        }
    }
}
