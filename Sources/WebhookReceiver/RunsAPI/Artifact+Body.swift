import Foundation
import JSON
import Runs

extension Artifact {
    /// Reads one of the `artifacts` of `POST /api/runs`, which the schema has checked.
    init?(body: JSONValue) {
        guard let kind = body["kind"]?.string.flatMap(Kind.init), let data = body["data"] else { return nil }
        self.init(
            key: body["key"]?.string, kind: kind, data: data, description: body["description"]?.string,
            isGrowing: body["growing"]?.bool ?? false, isBound: body["bound"]?.bool ?? true,
            task: body["task"]?.string,
            madeAt: body["made_at"]?.string.flatMap(Self.moment))
    }

    /// A date-time of RFC 3339, with fractions of a second or without.
    private static func moment(_ text: String) -> Date? {
        let fractions = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        return (try? Date(text, strategy: fractions)) ?? (try? Date(text, strategy: .iso8601))
    }
}
