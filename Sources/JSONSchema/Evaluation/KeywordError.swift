/// What a keyword finds wrong with a value.
public struct KeywordError: Equatable, Sendable {
    /// The keyword, such as `minimum`; `false` where the subschema is `false`; empty for a value that could not be judged.
    public let keyword: String

    /// A sentence that tells a person what to enter, or some with semicolons between.
    ///
    /// It repeats no text of the value; only the words of `Schema.refusal(_:)` are the caller's, and may: a `JSONError`
    /// names the character that it found.
    public internal(set) var message: String

    /// Whether a keyword of the subschema found it, and not the subschema as a whole.
    var isOfKeyword: Bool { !keyword.isEmpty && keyword != Self.refusal }

    /// Stands for the keyword where the subschema is `false`.
    static let refusal = "false"
}
