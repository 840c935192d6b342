import JSON
import Runs

extension Artifact {
    /// As the store keeps it.
    var json: JSONValue {
        var members: [(String, JSONValue)] = [("kind", .string(kind.rawValue)), ("data", data)]
        if let key { members.append(("key", .string(key))) }
        if isGrowing { members.append(("growing", .bool(true))) }
        if !isBound, kind != .progress { members.append(("bound", .bool(false))) }
        if let description { members.append(("description", .string(description))) }
        return .object(members)
    }

    init?(json: JSONValue) {
        guard let kind = json["kind"]?.string.flatMap(Kind.init), let data = json["data"] else { return nil }
        self.init(
            key: json["key"]?.string, kind: kind, data: data, description: json["description"]?.string,
            isGrowing: json["growing"]?.bool ?? false, isBound: json["bound"]?.bool ?? true)
    }
}
