import Foundation
import JSON

/// What is kept about a pause to find it again: enough to resume it and to look for the answer.
struct PauseHandle: Equatable, Sendable {
    let runID: String
    let stateID: String

    /// `nil` for a plain pause.
    let keys: PrefectPause.Keys?

    init(_ pause: PrefectPause) {
        (runID, stateID, keys) = (pause.runID, pause.stateID, pause.keys)
    }

    /// Reads what `text` wrote; `nil` for anything else.
    init?(text: String) {
        guard let kept = try? JSONDocument(text).root, let runID = kept["run"]?.string,
            let stateID = kept["state"]?.string
        else { return nil }
        (self.runID, self.stateID) = (runID, stateID)
        keys = kept["keys"].flatMap(PrefectPause.Keys.init)
    }

    var text: String {
        var members: [(String, JSONValue)] = [("run", .string(runID)), ("state", .string(stateID))]
        if let keys {
            var named: [(String, JSONValue)] = [
                ("schema", .string(keys.schema)), ("response", .string(keys.response)),
            ]
            if let description = keys.description { named.append(("description", .string(description))) }
            members.append(("keys", .object(named)))
        }
        return JSONValue.object(members).text
    }

    /// Whether this run still waits at this very pause.
    func isStill(_ run: JSONValue) -> Bool {
        PrefectPause(run, listedAt: Date()).map(PauseHandle.init) == self
    }
}
