import JSON

/// The part of what a node asks that a glance at a value can tell; most values of most documents need no more.
struct LeafCheck: BitwiseCopyable {
    /// Kinds of value that have nothing to pass.
    var plain: KindSet = []

    /// A kind of value, string or number, that has to pass what follows, and nothing else.
    var ranged: KindSet = []

    /// Whether `low` is a text's word, as `JSONHash.word` has it, and `high` its length in bytes.
    var isText = false

    /// Whether numbers need not be whole.
    var takesDecimals = false

    /// The least and the greatest length of a string, or whole number.
    var low = Int64.min
    var high = Int64.max

    /// `nil` where more has to be asked.
    @inline(__always)
    func verdict(_ tape: JSONTape, _ index: Int) -> Bool? {
        let value = tape[index]
        let kind = KindSet(value.kind)
        if plain.contains(kind) { return true }
        guard ranged.contains(kind) else { return nil }
        guard kind == .number else {
            return isText ? textVerdict(tape, index) : holds(Int64(value.scalarCount))
        }
        guard value.isSmall else { return nil }
        if value.exponent == 0 { return holds(value.significand) }
        return takesDecimals ? decimalVerdict(value) : nil
    }

    @inline(__always)
    private func holds(_ number: Int64) -> Bool { number >= low && number <= high }

    @inline(__always)
    private func textVerdict(_ tape: JSONTape, _ index: Int) -> Bool? {
        let value = tape[index]
        if value.hasEscapes { return nil }
        return Int64(value.byteCount) == high && JSONHash.word(of: tape.raw(index)) == UInt64(bitPattern: low)
    }

    /// Numbers of one to three decimal places that lie well within the range.
    @inline(__always)
    private func decimalVerdict(_ value: JSONNode) -> Bool? {
        let whole: Int64
        switch value.exponent {
        case -1: whole = value.significand / 10
        case -2: whole = value.significand / 100
        case -3: whole = value.significand / 1000
        default: return nil
        }
        return whole > low && whole < high ? true : nil
    }
}
