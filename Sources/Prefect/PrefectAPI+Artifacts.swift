import JSON
import Runs

extension PrefectAPI {
    /// What became of reading the artifacts of each run, by run id.
    typealias Evidence = [String: Result<[Artifact], PrefectFailure>]

    /// How many runs share one request.
    private static let batch = 50

    /// How many pages of one request's rows are read; of a run with more artifacts the newest are kept.
    private static let pageLimit = 10

    /// The artifacts of these runs, their flows' and their tasks'.
    ///
    /// A run whose artifacts cannot be read is found by halving the batch, so that it stands alone with its
    /// failure.
    ///
    /// The names of the task runs that made them are asked for where they are not in the cache.
    func evidence(
        ofRuns ids: [String], naming cache: QuestionCache, until deadline: ContinuousClock.Instant
    ) async -> Evidence {
        var evidence: Evidence = [:]
        var batches = stride(from: 0, to: ids.count, by: Self.batch).map {
            ids[$0..<min($0 + Self.batch, ids.count)]
        }
        while let batch = batches.popLast() {
            do throws(PrefectFailure) {
                if ContinuousClock.now > deadline {
                    throw PrefectFailure.notSent(reason: "no time was left in this poll")
                }
                let rows = try await artifacts(ofRuns: batch)
                let tasks = try await taskNames(of: rows, cache)
                let found = Dictionary(grouping: rows, by: \.runID)
                for id in batch {
                    evidence[id] = .success(PrefectArtifact.newest(found[id] ?? [], tasks: tasks))
                }
            } catch  where batch.count == 1 || !error.mayBeOfOneRun {
                for id in batch { evidence[id] = .failure(error) }
            } catch {
                let middle = batch.startIndex + batch.count / 2
                batches += [batch[..<middle], batch[middle...]]
            }
        }
        return evidence
    }

    private func taskNames(
        of artifacts: [PrefectArtifact], _ cache: QuestionCache
    ) async throws(PrefectFailure) -> [String: String] {
        let known = cache.taskNames
        let wanted = Set(artifacts.compactMap(\.taskRunID))
        let fresh = try await names("task_runs", wanted.filter { known[$0] == nil }.sorted())
        cache.keep(taskNames: fresh)
        return known.filter { wanted.contains($0.key) }.merging(fresh) { $1 }
    }

    private func artifacts(ofRuns ids: ArraySlice<String>) async throws(PrefectFailure) -> [PrefectArtifact] {
        let runs = JSONValue.object([("flow_run_id", .object([("any_", .strings(ids))]))])
        var rows: [String: PrefectArtifact] = [:]
        for page in 0..<Self.pageLimit {
            let some = try await list(
                "/artifacts/filter",
                .object([
                    ("artifacts", runs), ("sort", .string("CREATED_DESC")), ("limit", .int(pageSize)),
                    ("offset", .int(page * pageSize)),
                ]))
            for row in some.rows.compactMap(PrefectArtifact.init) { rows[row.id] = row }
            if some.rows.count < pageSize { return Array(rows.values) }
        }
        if ids.count > 1 { throw .unreadable(reason: "more artifacts than one request takes") }
        return Array(rows.values)
    }
}

extension PrefectFailure {
    /// Whether a smaller question may have a better answer.
    fileprivate var mayBeOfOneRun: Bool {
        switch self {
        case .notSent, .unauthorized: false
        case .cut, .timedOut, .status, .unreadable: true
        }
    }
}
