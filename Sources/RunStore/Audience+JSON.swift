import JSON
import Runs

extension Audience {
    /// As the store keeps it; `nil` for anyone.
    var text: String? {
        guard self != .anyone else { return nil }
        var members: [(String, JSONValue)] = [("reviewers", .array(reviewers.map(JSONValue.string)))]
        if let requester { members.append(("requester", .string(requester))) }
        members.append(("takesRequester", .bool(takesRequester)))
        return JSONValue.object(members).text
    }

    init(json: JSONValue?) {
        self.init(
            reviewers: json?["reviewers"]?.elements.compactMap(\.string) ?? [],
            requester: json?["requester"]?.string, takesRequester: json?["takesRequester"]?.bool ?? true)
    }
}
