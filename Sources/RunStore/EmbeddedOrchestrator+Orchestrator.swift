public import JSON
public import Runs

extension EmbeddedOrchestrator: Orchestrator {
    public var name: String { Self.name }

    /// The runs that wait; they are in the store already, so refreshing it with them changes nothing.
    public func pausedRuns() async throws(OrchestratorError) -> Roster {
        var runs: [PausedRun] = []
        do {
            var last: Int64? = 0
            while let number = last {
                let batch = try await store.openPauses(after: number)
                runs += batch.map(\.pausedRun).filter { $0.orchestrator == name }
                last = batch.last?.number
            }
        } catch { throw .unreachable(orchestrator: name, reason: "\(error)") }
        return Roster(runs: runs)
    }

    /// None: answers are handed over as they are.
    public func forbiddenPlaces(in input: JSONValue) -> [ForbiddenPlace] { [] }

    /// Looks only: what `RunStore.accept` took, the run has.
    public func resume(_ delivery: Delivery) async -> ResumeOutcome {
        switch await confirm(delivery) {
        case .applied: .accepted
        case .stillPaused: .refused(reason: "the answer was not accepted by the store")
        case .overtaken(let reason): .overtaken(reason: reason)
        case .unknown(let reason): .unreachable(reason: reason)
        }
    }

    public func confirm(_ delivery: Delivery) async -> Confirmation {
        do {
            switch try await store.receipt(delivery.submission.id)?.state {
            case .confirmed: return .applied
            case nil where try await store.pause(delivery.submission.pause)?.state == .open:
                return .stillPaused
            default: return .overtaken(reason: "the run no longer waits")
            }
        } catch { return .unknown(reason: "\(error)") }
    }
}
