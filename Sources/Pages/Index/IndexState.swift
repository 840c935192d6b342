public import Runs

/// What a list of the index may be about besides what waits.
public enum IndexState: String, CaseIterable, Hashable, Sendable {
    /// Answers that are on their way to the orchestrator.
    case held

    /// Questions that wait again because the orchestrator refused the answer.
    case refused

    case answered
    case expired

    /// Questions that were closed in another way.
    case closed

    /// `nil` for what simply waits.
    public init?(_ state: PauseState, wasRefused: Bool) {
        switch state {
        case .open:
            guard wasRefused else { return nil }
            self = .refused
        case .held: self = .held
        case .answered: self = .answered
        case .expired: self = .expired
        case .cancelled, .gone: self = .closed
        }
    }

    /// Whether what is in it goes on by itself or needs somebody: how many there are is worth telling.
    public var isPassing: Bool { self == .held || self == .refused }
}
