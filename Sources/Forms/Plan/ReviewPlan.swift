import JSON

/// How a list is judged whose entries the run gave: the doubtful first, and of the sure ones a share.
struct ReviewPlan: Sendable {
    /// The place in an entry of how sure the run is of it: a number; `nil` where it does not say.
    let confidence: JSONPointer?

    /// Below it an entry is doubtful; `nil` for no such line.
    let threshold: JSONNumber?

    /// Which share of the entries that are not doubtful is to be looked at all the same, from 0 to 1.
    let sample: JSONNumber?

    /// Whether the rest of them is folded away.
    let folds: Bool

    /// Reads the hint `review`; what is not of its kind is passed over.
    init(_ hint: JSONValue?) {
        confidence = hint?["confidence"]?.string.flatMap { text in
            text.hasPrefix("/") ? JSONPointer(text) : JSONPointer(tokens: [text])
        }
        threshold = confidence == nil ? nil : hint?["threshold"]?.number
        sample = hint?["sample"]?.number.flatMap { $0 > JSONNumber(0) && $0 <= JSONNumber(1) ? $0 : nil }
        folds = hint?["passed"]?.string == "fold"
    }

    /// How sure the run is of an entry; `nil` where it does not say.
    func confidence(of entry: JSONValue) -> JSONNumber? {
        confidence.flatMap { entry.value(at: $0)?.number }
    }
}
