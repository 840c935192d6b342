import JSON

extension PrefectAPI {
    /// Every paused run, oldest start first.
    ///
    /// Each page begins at the start time at which the one before ended, leaving out the runs already seen there. An
    /// offset would skip runs whenever others leave the list meanwhile.
    func pausedRuns() async throws(PrefectFailure) -> [PrefectPause] {
        var seen: [PrefectPause] = []
        var ids: Set<String> = []
        while true {
            let page = try await list("/flow_runs/filter", pausedFilter(after: seen))
            let fresh = page.rows.compactMap { PrefectPause($0, listedAt: page.now) }
                .filter { ids.insert($0.runID).inserted }
            seen += fresh
            if page.rows.count < pageSize { return seen }
            if fresh.isEmpty { throw .unreadable(reason: "the list of paused runs does not come to an end") }
        }
    }

    private func pausedFilter(after seen: [PrefectPause]) -> JSONValue {
        var filter: [(String, JSONValue)] = [
            ("state", .object([("type", .object([("any_", .strings(["PAUSED"]))]))]))
        ]
        if let last = seen.last {
            let here = seen.filter { $0.startedAt == last.startedAt || last.startedAt == nil }
            filter.append(("id", .object([("not_any_", .strings(here.map(\.runID)))])))
            if let start = last.startedAt {
                filter.append(("start_time", .object([("after_", .string(start))])))
            }
        }
        return .object([
            ("flow_runs", .object(filter)), ("sort", .string("START_TIME_ASC")), ("limit", .int(pageSize)),
        ])
    }

    /// The names of the flows, or of the task runs, with these ids.
    func names(_ kind: String, _ ids: [String]) async throws(PrefectFailure) -> [String: String] {
        var names: [String: String] = [:]
        for start in stride(from: 0, to: ids.count, by: pageSize) {
            let some = ids[start..<min(start + pageSize, ids.count)]
            let filter = JSONValue.object([("id", .object([("any_", .strings(some))]))])
            for row in try await list(
                "/\(kind)/filter", .object([(kind, filter), ("limit", .int(pageSize))])
            ).rows {
                if let id = row["id"]?.string { names[id] = row["name"]?.string }
            }
        }
        return names
    }

    /// One run as it is now; `nil` when there is none with this id.
    func run(_ id: String) async throws(PrefectFailure) -> JSONValue? {
        try await readIfThere("/flow_runs/\(id.pathSegment)")
    }

    /// The states that a run went through, oldest first.
    func states(ofRun id: String) async throws(PrefectFailure) -> [JSONValue] {
        Array(try await read(.get("/flow_run_states/?flow_run_id=\(id.pathSegment)")).elements)
    }
}
