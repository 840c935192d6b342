public import Runs

extension NoticePage.Kind {
    /// What became of a pause that no longer waits; `nil` while it waits.
    public init?(_ state: PauseState, _ decision: Decision?, of pausedRun: PausedRun) {
        switch state {
        case .open: return nil
        case .held, .answered: self = decision.map { .answered(by: $0.reviewer, at: $0.at) } ?? .gone
        case .expired: self = .expired(at: pausedRun.deadline, pausedRun.deadlineEffect)
        case .cancelled: self = .cancelled
        case .gone: self = .gone
        }
    }
}
