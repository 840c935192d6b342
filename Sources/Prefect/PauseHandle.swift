import JSON

/// What is kept about a pause to find it again: enough to resume it and to look for the answer.
struct PauseHandle: Equatable, Sendable {
    let runID: String
    let stateID: String

    /// `nil` for a plain pause.
    let keys: PrefectPause.Keys?

    init(runID: String, stateID: String, keys: PrefectPause.Keys?) {
        self.runID = runID
        self.stateID = stateID
        self.keys = keys
    }

    init(_ pause: PrefectPause) {
        self.init(runID: pause.runID, stateID: pause.stateID, keys: pause.keys)
    }

    /// Reads what `text` wrote; `nil` for anything else.
    init?(text: String) {
        guard let kept = try? JSONDocument(text).root, let runID = kept["run"]?.string,
            let stateID = kept["state"]?.string
        else { return nil }
        self.init(runID: runID, stateID: stateID, keys: kept["keys"].flatMap(PrefectPause.Keys.init))
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

    /// Whether the run still waits at this very pause.
    func isStill(_ now: PrefectPause?) -> Bool {
        now.map(PauseHandle.init) == self
    }
}
