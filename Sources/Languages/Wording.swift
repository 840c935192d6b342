import JSON

/// What a table says for a phrase: one text, or one for each kind of count.
struct Wording: Equatable, Sendable {
    /// The text; of several, that of the category `other`.
    let text: String

    /// The texts for single numbers, such as 0.
    let exact: [Int: String]

    /// The texts by plural category; empty where the phrase counts nothing.
    let plurals: [PluralCategory: String]

    init(_ text: String, exact: [Int: String] = [:], plurals: [PluralCategory: String] = [:]) {
        (self.text, self.exact, self.plurals) = (text, exact, plurals)
    }

    /// Reads a table's entry: a string, or an object by plural category and number; `nil` for anything else.
    init?(_ entry: JSONValue?) {
        guard let entry else { return nil }
        if let text = entry.string {
            self.init(text)
            return
        }
        var (exact, plurals) = ([Int: String](), [PluralCategory: String]())
        for (key, value) in entry.members {
            if let number = Int(key) { exact[number] = value.string }
            if let category = PluralCategory(rawValue: key) { plurals[category] = value.string }
        }
        guard let other = plurals[.other] else { return nil }
        self.init(other, exact: exact, plurals: plurals)
    }

    /// The text for a count; `nil` is one that is not known or not whole.
    func text(for count: Int?, in language: Language) -> String {
        guard let count else { return text }
        return exact[count] ?? plurals[PluralCategory(count, in: language)] ?? text
    }
}
