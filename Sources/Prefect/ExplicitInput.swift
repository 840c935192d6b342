import JSON
import Runs

extension Delivery {
    /// The run input to send: never an empty one that the server would fill with defaults and store
    /// nowhere.
    ///
    /// The defaults of the schema, which the reviewer was shown, are sent in its place; only masked secrets
    /// stay out.
    ///
    /// `nil` for a plain pause.
    var explicitInput: JSONValue? {
        guard let schema = pausedRun.schema else { return nil }
        guard let input = submission.input, input.kind == .object, input.count == 0,
            let properties = schema["properties"]
        else { return submission.input }
        return .object(
            properties.members.compactMap { name, property in
                guard let preset = property["default"], property["writeOnly"]?.bool != true else {
                    return nil
                }
                return (name, preset)
            })
    }
}
