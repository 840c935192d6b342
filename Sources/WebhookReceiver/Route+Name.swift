extension Route {
    /// Its name in the log: nothing of the request's own path.
    var name: String {
        switch self {
        case .health: "health"
        case .readiness: "readiness"
        case .history: "history"
        case .metrics: "metrics"
        case .asset: "asset"
        case .submissions: "submissions"
        case .many: "many"
        case .receipt: "receipt"
        case .outcomes: "outcomes"
        case .runs: "runs"
        case .run: "run"
        case .events: "events"
        case .artifact: "artifact"
        case .site: "site"
        }
    }
}
