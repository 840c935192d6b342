import Foundation
import JSON
import Runs

extension Artifact {
    /// As the store keeps it; what is `nil` or empty is left out, as it was before there was such a thing.
    var json: JSONValue {
        var members: [(String, JSONValue)] = [("kind", .string(kind.rawValue)), ("data", data)]
        if let key { members.append(("key", .string(key))) }
        if isGrowing { members.append(("growing", .bool(true))) }
        if !isBound, kind != .progress { members.append(("bound", .bool(false))) }
        if let description { members.append(("description", .string(description))) }
        if let task { members.append(("task", .string(task))) }
        if let madeAt { members.append(("made_at", .int(Int(madeAt.microseconds)))) }
        if let allRows { members.append(("all_rows", .int(allRows))) }
        if !earlier.isEmpty { members.append(("earlier", .array(earlier.map(\.json)))) }
        return .object(members)
    }

    init?(json: JSONValue) {
        guard let kind = json["kind"]?.string.flatMap(Kind.init), let data = json["data"] else { return nil }
        self.init(
            key: json["key"]?.string, kind: kind, data: data, description: json["description"]?.string,
            isGrowing: json["growing"]?.bool ?? false, isBound: json["bound"]?.bool ?? true,
            task: json["task"]?.string,
            madeAt: json["made_at"]?.int.map { Date(microseconds: Int64($0)) },
            allRows: json["all_rows"]?.int,
            earlier: json["earlier"]?.elements.compactMap(Artifact.init) ?? [])
    }
}
