import Runs

extension Confirmation {
    /// What it is, in one word for logs and figures.
    var word: String {
        switch self {
        case .applied: "applied"
        case .stillPaused: "still_paused"
        case .overtaken: "overtaken"
        case .unknown: "unknown"
        }
    }

    /// Why it was overtaken or cannot be said.
    var reason: String? {
        switch self {
        case .applied, .stillPaused: nil
        case .overtaken(let reason), .unknown(let reason): reason
        }
    }
}
