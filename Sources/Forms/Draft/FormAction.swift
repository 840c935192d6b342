/// What a button on a form does to its draft; nothing is submitted.
public struct FormAction: Equatable, Sendable {
    /// The name under which buttons post it.
    public static let name = "a"

    /// What is done at a place.
    enum Verb: String {
        case add
        case delete = "del"
        case up
        case down
        case show
    }

    let verb: Verb

    /// The place, as control names have it after their letter.
    let tokens: [String]

    /// Reads what a button posts, such as `add/items` or `del/items/~r3`; `nil` for all else.
    public init?(_ text: String) {
        var parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let verb = parts.first.flatMap(Verb.init(rawValue:)), parts.count <= 64 else { return nil }
        parts.removeFirst()
        (self.verb, tokens) = (verb, parts)
    }

    /// What a button posts for the verb at the place.
    static func text(_ verb: Verb, _ path: FieldPath) -> String { verb.rawValue + path.suffix }
}
