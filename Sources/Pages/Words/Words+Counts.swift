extension Words {
    /// The index's heading.
    func questionsWait(_ count: Int) -> String {
        switch count {
        case ...0: "Nothing waits"
        case 1: "One question waits"
        default: "\(number(count)) questions wait"
        }
    }

    /// How many wait, in the masthead.
    func waiting(_ count: Int) -> String {
        count == 0 ? "Nothing waits" : "\(digits(count)) waiting"
    }

    /// Where in the index a page stands.
    func page(_ number: Int, of count: Int) -> String {
        "Page \(digits(number)) of \(digits(count))"
    }

    /// The error summary's heading.
    func toMend(_ count: Int) -> String {
        count == 1 ? "One thing to mend" : "\(number(count)) things to mend"
    }

    /// What a cut table leaves out.
    func tableExtent(rows: Int, of allRows: Int, columns: Int, of allColumns: Int) -> String? {
        var parts: [String] = []
        if rows < allRows { parts.append("the first \(digits(rows)) of \(digits(allRows)) rows") }
        if columns < allColumns {
            parts.append("the first \(digits(columns)) of \(digits(allColumns)) columns")
        }
        return parts.isEmpty ? nil : "Only \(parts.joined(separator: " and ")) are shown."
    }

    /// A count with its thousands parted.
    func digits(_ count: Int) -> String {
        let digits = Array(String(count.magnitude))
        let groups = stride(from: digits.count, to: 0, by: -3).map { String(digits[max(0, $0 - 3)..<$0]) }
        return (count < 0 ? "−" : "") + groups.reversed().joined(separator: ",")
    }

    /// A count at the beginning of a sentence: in letters up to twelve.
    private func number(_ count: Int) -> String {
        let letters = [
            "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
        ]
        return letters.indices.contains(count - 2) ? letters[count - 2] : digits(count)
    }
}
