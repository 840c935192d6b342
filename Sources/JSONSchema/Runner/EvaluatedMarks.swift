/// Which entries of a value were evaluated, as far as it is known, and by which subschemas that was looked at.
struct EvaluatedMarks {
    var entries: [Bool]

    /// Many ways may lead to one subschema: it evaluates the same each time, but where scopes are dynamic.
    var nodes: Set<UInt32> = []

    init(count: Int) {
        entries = Array(repeating: false, count: count)
    }
}
