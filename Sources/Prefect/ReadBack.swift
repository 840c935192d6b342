import JSON
import Runs

/// Looks on the server for what became of an answer.
struct ReadBack: Sendable {
    let api: PrefectAPI
    let handle: PauseHandle
    let delivery: Delivery

    func confirmation() async -> Confirmation {
        do {
            return try await look()
        } catch {
            return .unknown(reason: error.sentence)
        }
    }

    private func look() async throws(PrefectFailure) -> Confirmation {
        guard let run = try await api.run(handle.runID) else {
            return .overtaken(reason: "The run was deleted.")
        }
        if handle.isStill(run) { return .stillPaused }
        if let keys = handle.keys, let stored = try await api.input(keys.response, ofRun: handle.runID) {
            return StoredAnswer.isSame(stored, delivery.explicitInput)
                ? .applied : .overtaken(reason: "Another answer counted.")
        }
        return try await withoutAnswerRow(run)
    }

    /// Plain pauses and empty answers leave no row: the claim and the states of the run tell whose resume it was.
    private func withoutAnswerRow(_ run: JSONValue) async throws(PrefectFailure) -> Confirmation {
        let next = try await stateAfterPause()
        let isResumed = next?["type"]?.string == "RUNNING" || next?["name"]?.string == "Resuming"
        guard isResumed else { return .overtaken(reason: ending(next ?? run["state"])) }
        let sentNothing = delivery.explicitInput.map { $0.count == 0 } ?? true
        let holder = try await ClaimLog(api: api, handle: handle).holder()
        guard sentNothing, holder == delivery.submission.id else {
            return .overtaken(reason: "The run was resumed by somebody else.")
        }
        return .applied
    }

    private func stateAfterPause() async throws(PrefectFailure) -> JSONValue? {
        let states = try await api.states(ofRun: handle.runID)
        guard let pause = states.firstIndex(where: { $0["id"]?.string == handle.stateID }) else { return nil }
        return states[(pause + 1)...].first
    }

    private func ending(_ state: JSONValue?) -> String {
        switch state?["type"]?.string {
        case "FAILED", "CRASHED": "The run failed before the answer came: its deadline may have passed."
        case "CANCELLED", "CANCELLING": "The run was cancelled."
        case "COMPLETED": "The run was completed without this answer."
        default: "The run went on without this answer."
        }
    }
}
