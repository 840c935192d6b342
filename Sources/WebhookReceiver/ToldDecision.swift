import JSON
import Pages
import Runs

/// What decided a pause, for programs that come late.
struct ToldDecision: Equatable {
    /// The longest run input that is told whole, as text in UTF-8; as much is told of the places of its secrets.
    private static let longestInBytes = 64 << 10

    let decision: Decision
    let answer: ShownAnswer

    /// Who, when and what: the first members of a run input that is too long for all of them.
    var json: JSONValue {
        let (input, isCut) = Self.leading(answer.input)
        var room = Self.longestInBytes
        let places = answer.secrets.filter { input.value(at: $0) != nil }.map(\.description)
        let secrets = places.prefix { place in
            room -= place.utf8.count
            return room >= 0
        }
        return .object([
            ("reviewer", .text(decision.reviewer?.name)), ("received_at", .time(decision.at)),
            ("input", input), ("secrets", .array(secrets.map(JSONValue.string))),
            ("is_cut", .bool(isCut || secrets.count < places.count)),
        ])
    }

    private static func leading(_ input: JSONValue) -> (JSONValue, isCut: Bool) {
        guard input.text.utf8.count > longestInBytes else { return (input, false) }
        guard input.kind == .object else { return (.null, true) }
        var room = longestInBytes
        let members = input.members.prefix { key, value in
            room -= key.utf8.count + value.text.utf8.count
            return room >= 0
        }
        return (.object(members.map { ($0.key, $0.value) }), true)
    }
}
