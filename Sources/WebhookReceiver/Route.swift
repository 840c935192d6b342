import Templates

/// Where a request goes, by its path alone.
enum Route: Hashable, Sendable {
    case health
    case readiness
    case metrics

    /// A file that pages use.
    case asset(Asset)

    case submissions

    /// One answer for several runs.
    case many
    case history
    case receipt(String)

    /// What became of one answer for several runs, by its sealed ticket.
    case outcomes(String)
    case runs
    case run(String)

    /// What changes on an open page, by its sealed ticket.
    case events(String)

    /// An artifact of a run, by the run's id and its own key.
    case artifact(run: String, key: String)

    /// Anything else: a page of the site where this process serves it.
    case site

    /// - Parameter path: The decoded segments, without empty ones at either end.
    init(path: [String]) {
        switch path.count {
        case 1: self = Self.single(path[0])
        case 2: self = Self.pair(path[0], path[1])
        case 3 where path[0] == "api" && path[1] == "runs": self = .run(path[2])
        case 5 where path[0] == "api" && path[1] == "runs" && path[3] == "artifacts" && !path[4].isEmpty:
            self = .artifact(run: path[2], key: path[4])
        default: self = .site
        }
    }

    /// The methods that it answers to, in the order of the `Allow` header.
    var methods: [String] {
        switch self {
        case .health, .readiness, .metrics, .asset, .receipt, .outcomes, .history, .events, .site:
            ["GET", "HEAD"]
        case .artifact: ["PUT"]
        case .submissions, .many: ["POST"]
        case .runs: ["GET", "HEAD", "POST"]
        case .run: ["GET", "HEAD", "DELETE"]
        }
    }

    private static func single(_ name: String) -> Route {
        switch name {
        case "healthz": .health
        case "readyz": .readiness
        case "metrics": .metrics
        case "submissions": .submissions
        case "many": .many
        case "history": .history
        default: .site
        }
    }

    private static func pair(_ folder: String, _ name: String) -> Route {
        switch (folder, name) {
        case ("receipts", _): name.contains(".") ? .outcomes(name) : .receipt(name)
        case ("events", _): .events(name)
        case ("api", "runs"): .runs
        default: .site
        }
    }
}
