import Runs

extension ResumeOutcome {
    /// What it is, in one word for logs and figures.
    var word: String {
        switch self {
        case .accepted: "accepted"
        case .refused: "refused"
        case .overtaken: "overtaken"
        case .notYet: "not_yet"
        case .unreachable: "unreachable"
        case .unknown: "unknown"
        }
    }

    /// What the orchestrator said, where it said something.
    var reason: String? {
        switch self {
        case .accepted: nil
        case .refused(let reason), .overtaken(let reason), .notYet(let reason), .unreachable(let reason),
            .unknown(let reason):
            reason
        }
    }
}
