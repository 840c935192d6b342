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
        let secrets = Self.leading(
            answer.secrets.lazy.filter { !isCut || $0.tokens.first.flatMap { input[$0] } != nil })
        return .object([
            ("reviewer", .text(decision.reviewer?.name)), ("received_at", .time(decision.at)),
            ("input", input), ("secrets", .array(secrets.places)),
            ("is_cut", .bool(isCut || secrets.isCut)),
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

    /// One place may be as long as the whole run input.
    private static func leading(_ secrets: some Sequence<JSONPointer>) -> (places: [JSONValue], isCut: Bool) {
        var (room, places) = (longestInBytes, [JSONValue]())
        for secret in secrets {
            let place = secret.description
            room -= place.utf8.count
            guard room >= 0 else { return (places, true) }
            places.append(.string(place))
        }
        return (places, false)
    }
}
