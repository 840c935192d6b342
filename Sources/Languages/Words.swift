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
    public func callAsFunction(_ phrase: Phrase, _ values: [String: String]) -> String {
        Self.fill(wording(phrase).text, values.mapValues(isolated))
    }

    /// The text of a phrase for so many of something, in the plural form that the language has for them.
    ///
    /// `{count}` becomes the count with its thousands parted, unless there is a value for it, such as the digits of a
    /// schema. A count that is no `Int` is `nil`.
    public func callAsFunction(_ phrase: Phrase, count: Int?, _ values: [String: String] = [:]) -> String {
        let usual = count.map { ["count": digits($0)] } ?? [:]
        let text = wording(phrase).text(for: count, in: language)
        return Self.fill(text, usual.merging(values) { $1 }.mapValues(isolated))
    }

    /// Out of bounds only where a language is none of `Language.all`.
    private func wording(_ phrase: Phrase) -> Wording {
        wordings.indices.contains(phrase.rawValue) ? wordings[phrase.rawValue] : Wording(phrase.key)
    }

    /// What is in braces and has no value stays as it is.
    static func fill(_ text: String, _ values: [String: String]) -> String {
        var (result, rest) = ("", text.utf8[...])
        while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
            result += Substring(rest[..<open])
            let inner = rest[rest.index(after: open)...]
            if let close = inner.firstIndex(of: UInt8(ascii: "}")),
                let value = values[String(Substring(inner[..<close]))]
            {
                result += value
                rest = inner[inner.index(after: close)...]
            } else {
                result += "{"
                rest = inner
            }
        }
        return result + Substring(rest)
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
