import JSON

/// The part of what a node asks that a glance at a value can tell; most values of most documents need no more.
struct LeafCheck: BitwiseCopyable {
    /// Kinds of value that have nothing to pass.
    var plain: KindSet = []

    /// Kinds of value that have to pass `low` and `high`, and nothing else: strings, or numbers.
    var ranged: KindSet = []

    /// The least and the greatest length of a string, or whole number.
    var low = Int64.min
    var high = Int64.max

    /// `nil` where more has to be asked.
    @inline(__always)
    func verdict(_ value: JSONNode) -> Bool? {
        let kind = KindSet(value.kind)
        if plain.contains(kind) { return true }
        guard ranged.contains(kind) else { return nil }
        if kind == .string { return Int64(value.scalarCount) >= low && Int64(value.scalarCount) <= high }
        guard value.isSmall, value.exponent == 0 else { return nil }
        return value.significand >= low && value.significand <= high
    }
}
