import JSON

/// The answer as the server stored it, held against the one that was sent.
enum StoredAnswer {
    /// Whether the two are the same answer.
    ///
    /// The server reads numbers written with a point or an exponent as doubles, so their last digits may differ.
    static func isSame(_ stored: JSONValue, _ sent: JSONValue?) -> Bool {
        guard let sent else { return false }
        var rest = [(stored, sent)]
        while let (one, other) = rest.popLast() {
            guard one.kind == other.kind, one.count == other.count else { return false }
            switch one.kind {
            case .object:
                for (key, value) in one.members {
                    guard let match = other[key] else { return false }
                    rest.append((value, match))
                }
            case .array: rest += zip(one.elements, other.elements)
            case .number: if !isSame(one.number, other.number) { return false }
            case .null, .boolean, .string: if one != other { return false }
            }
        }
        return true
    }

    private static func isSame(_ stored: JSONNumber?, _ sent: JSONNumber?) -> Bool {
        guard let stored, let sent else { return false }
        if stored == sent { return true }
        return sent.lexeme.contains { ".eE".contains($0) } && stored.double == sent.double
    }
}
