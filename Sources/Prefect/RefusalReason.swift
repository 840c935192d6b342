/// Prefect's reason for refusing an answer, without the answer: its own text repeats the value sent, secrets too.
enum RefusalReason {
    static func reworded(_ reason: String) -> String {
        if let whole = wholes.first(where: { reason.hasPrefix($0.start) }) { return whole.words }
        guard let why = reason.firstRange(of: "Failure reason: ") else {
            return "Prefect refused the answer."
        }
        let place = field(reason[..<why.lowerBound]).map { "the field \($0)" } ?? "the answer"
        return "Prefect refused \(place): it \(fault(String(reason[why.upperBound...])))."
    }

    /// Refusals that are about no field.
    private static let wholes: [(start: String, words: String)] = [
        ("Cannot reschedule", "Prefect cannot start this run again: it was suspended and has no deployment."),
        ("Error hydrating", "Prefect cannot use the answer."),
        ("Run input schema", "Prefect cannot use the schema of this pause."),
        ("Invalid schema", "Prefect cannot use the schema of this pause."),
    ]

    /// The name of the field, as in `Validation failed for field 'a.b[1]'.`; `nil` when the whole answer is meant.
    private static func field(_ text: Substring) -> String? {
        guard let start = text.firstRange(of: "for field ")?.upperBound else { return nil }
        let name = text[start...].trimming { " .'\"".contains($0) }
        return name.isEmpty ? nil : String(name.prefix(100))
    }

    /// The kind of failure in our own words, chosen by the last words that the validator is known to use.
    private static func fault(_ text: String) -> String {
        let found = faults.compactMap { known, words in
            text.lastRange(of: known).map { ($0.lowerBound, words) }
        }
        return found.max { $0.0 < $1.0 }?.1 ?? "does not fit the schema"
    }

    private static let faults: [(known: String, words: String)] = [
        (" is not of type ", "is of the wrong type"), (" is a required property", "lacks a required entry"),
        (" is not one of ", "is none of the values offered"), (" was expected", "is not the value expected"),
        ("dditional properties are not allowed", "holds an entry that the schema does not name"),
        (" is less than ", "is too small"), (" is greater than ", "is too large"),
        (" is not a multiple of ", "is not a multiple of the step"),
        (" is too short", "is too short"), (" is too long", "is too long"),
        (" should be non-empty", "is empty"),
        (" has too many ", "has too many entries"), (" does not have enough ", "has too few entries"),
        (" has non-unique elements", "repeats an entry"), (" does not match ", "has the wrong pattern"),
        (" is not valid under any of ", "fits none of the schemas offered"),
        (" is valid under each of ", "fits more than one of the schemas offered"),
        (" should not be valid under ", "is a value that the schema rules out"),
        ("Unresolvable", "has a schema with a reference that leads nowhere"),
        ("PointerToNowhere", "has a schema with a reference that leads nowhere"),
    ]
}

extension StringProtocol {
    /// The text without what `isTrimmed` at its ends.
    fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> SubSequence {
        guard let first = firstIndex(where: { !isTrimmed($0) }),
            let last = lastIndex(where: { !isTrimmed($0) })
        else { return self[endIndex...] }
        return self[first...last]
    }

    fileprivate func lastRange(of text: String) -> Range<Index>? {
        ranges(of: text).last
    }
}
