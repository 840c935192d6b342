extension Words {
    /// The texts with commas between them.
    public func list(_ texts: [String]) -> String {
        texts.map(isolated).joined(separator: self[.listComma])
    }

    /// The texts as `a, b and c`.
    public func and(_ texts: [String]) -> String { joined(texts, by: .listAnd) }

    /// The texts as `a, b or c`.
    public func or(_ texts: [String]) -> String { joined(texts, by: .listOr) }

    /// The text as a sentence: with a capital first where the script has them, and a full stop last.
    public func sentence(_ text: String) -> String {
        Self.fill(self[.sentence], [("text", text.prefix(1).uppercased() + text.dropFirst())])
    }

    /// A whole number with its thousands parted.
    public func digits(_ number: Int) -> String {
        let digits = String(number.magnitude)
        let sign = number < 0 ? "−" : ""
        guard number.magnitude >= language.partsNumbersFrom else { return sign + digits }
        let lead = digits.count % 3
        let groups = stride(from: lead, to: digits.count, by: 3).map { digits.dropFirst($0).prefix(3) }
        return sign + ((lead > 0 ? [digits.prefix(lead)] : []) + groups).joined(separator: self[.numberGroup])
    }

    /// A month's short name, by its number from 1.
    public func month(_ number: Int) -> String {
        guard 1...12 ~= number, let phrase = Phrase(rawValue: Phrase.month1.rawValue + number - 1) else {
            return String(number)
        }
        return self[phrase]
    }

    private func joined(_ texts: [String], by phrase: Phrase) -> String {
        guard let last = texts.last, texts.count > 1 else { return list(texts) }
        return Self.fill(self[phrase], [("list", list(texts.dropLast())), ("last", isolated(last))])
    }
}
