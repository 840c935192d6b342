import Foundation
import JSON

/// One row of the list of paused runs: the run, and which pause of it.
struct PrefectPause: Equatable, Sendable {
    /// The names of the rows that hold a pause's schema, description and answer, as the server names them.
    struct Keys: Equatable, Sendable {
        let schema: String
        let description: String?
        let response: String
    }

    let runID: String
    let runName: String
    let flowID: String?
    let tags: [String]

    /// Each pause has its own state, which stays until the pause is over.
    let stateID: String

    /// `nil` for a plain pause, which takes no input.
    let keys: Keys?

    let isSuspended: Bool
    let pausedAt: Date

    /// When the row was read, on the server's clock.
    let listedAt: Date

    let deadline: Date?

    /// Whether its question may not be stored yet: a run is listed as paused a moment before.
    var isFresh: Bool { listedAt.timeIntervalSince(pausedAt) < 5 }

    /// What the list is sorted by, as the server wrote it.
    let startedAt: String?
}

extension PrefectPause {
    /// Reads a run; `nil` when it does not wait at a pause.
    init?(_ run: JSONValue, listedAt: Date) {
        guard let runID = run["id"]?.string, let state = run["state"], state["type"]?.string == "PAUSED",
            let stateID = state["id"]?.string
        else { return nil }
        let details = state["state_details"]
        self.init(
            runID: runID, runName: run["name"]?.string ?? runID, flowID: run["flow_id"]?.string,
            tags: run["tags"]?.elements.compactMap(\.string) ?? [], stateID: stateID,
            keys: details?["run_input_keyset"].flatMap(Keys.init),
            isSuspended: details?["pause_reschedule"]?.bool == true,
            pausedAt: state["timestamp"]?.string.flatMap(Date.init(timestamp:))
                ?? listedAt, listedAt: listedAt,
            deadline: details?["pause_timeout"]?.string.flatMap(Date.init(timestamp:)),
            startedAt: run["start_time"]?.string ?? run["expected_start_time"]?.string)
    }
}

extension PrefectPause.Keys {
    init?(_ keyset: JSONValue) {
        guard let schema = keyset["schema"]?.string, let response = keyset["response"]?.string else {
            return nil
        }
        self.init(schema: schema, description: keyset["description"]?.string, response: response)
    }
}
