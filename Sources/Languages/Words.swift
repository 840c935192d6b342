/// All words of the interface in one language.
///
/// A value that is put into a text is never read as a template itself. Where lines run from right to left, each is
/// isolated, so that a date or a stranger's text keeps its own direction.
public struct Words: Sendable {
    /// The language that they are of.
    public let language: Language

    private let wordings: [Wording]

    /// The words of a language.
    public init(_ language: Language) {
        self.language = language
        wordings = Tables.wordings[language] ?? []
    }

    /// The words of English.
    public static let english = Words(.english)

    /// The text of a phrase that nothing is put into.
    public subscript(phrase: Phrase) -> String { wording(phrase).text }

    /// The text of a phrase, with a value for each name that stands in braces in it.
    public func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String>) -> String {
        Self.fill(wording(phrase).text, values.map { ($0, isolated($1)) })
    }

    /// The text of a phrase for so many of something, in the plural form that the language has for them.
    ///
    /// `{count}` becomes the count with its thousands parted, unless there is a value for it, such as the digits of a
    /// schema. A count that is no `Int` is `nil`.
    public func callAsFunction(
        _ phrase: Phrase, count: Int?, _ values: KeyValuePairs<String, String> = [:]
    ) -> String {
        let usual = count.map { [("count", digits($0))] } ?? []
        let text = wording(phrase).text(for: count, in: language)
        return Self.fill(text, (values.map { ($0, $1) } + usual).map { ($0, isolated($1)) })
    }

    /// Out of bounds only where a language is none of `Language.all`.
    private func wording(_ phrase: Phrase) -> Wording {
        wordings.indices.contains(phrase.rawValue) ? wordings[phrase.rawValue] : Wording(phrase.key)
    }

    /// What is in braces and has no value stays as it is; a name's first value counts.
    static func fill(_ text: String, _ values: [(name: String, value: String)]) -> String {
        var (result, rest) = ([UInt8](), Array(text.utf8)[...])
        result.reserveCapacity(2 * rest.count)
        while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
            result += rest[..<open]
            let inner = rest[(open + 1)...]
            if let close = inner.firstIndex(of: UInt8(ascii: "}")),
                let value = values.first(where: { $0.name.utf8.elementsEqual(inner[..<close]) })?.value
            {
                result += value.utf8
                rest = inner[(close + 1)...]
            } else {
                result.append(UInt8(ascii: "{"))
                rest = inner
            }
        }
        return String(decoding: result + rest, as: UTF8.self)
    }

    /// Between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (UAX #9).
    public func isolated(_ value: String) -> String {
        language.direction == .leftToRight ? value : "\u{2068}\(value)\u{2069}"
    }
}

extension Words: CustomStringConvertible {
    /// The language's tag, for a program has one table for each.
    public var description: String { language.code }
}
