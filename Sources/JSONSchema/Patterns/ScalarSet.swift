/// A set of characters: any of the ASCII ones, and those beyond all alike.
struct ScalarSet: Equatable, Sendable {
    /// Which characters beyond ASCII are members.
    enum Beyond {
        case none
        case all

        /// All but U+2028 and U+2029, as `.` has it.
        case allButSeparators
    }

    private var low: UInt64 = 0
    private var high: UInt64 = 0
    private(set) var beyond = Beyond.none

    static let empty = ScalarSet()
    static let digits = ScalarSet(48...57)
    static let words = digits.union(ScalarSet(65...90)).union(ScalarSet(97...122)).union(ScalarSet(95...95))
    static let dot = ScalarSet(10...10).union(ScalarSet(13...13)).complement(beyond: .allButSeparators)

    private init() {}

    /// The ASCII characters of a range.
    init(_ range: ClosedRange<UInt32>) {
        for value in range where value < 128 {
            if value < 64 { low |= 1 << UInt64(value) } else { high |= 1 << UInt64(value - 64) }
        }
    }

    /// One ASCII character; `nil` for another.
    init?(ascii value: UInt32) {
        guard value < 128 else { return nil }
        self.init(value...value)
    }

    /// One character; none beyond ASCII, where its step is known by its literal alone.
    init(literal scalar: Unicode.Scalar) {
        self = ScalarSet(ascii: scalar.value) ?? .empty
    }

    /// All others; `nil` where those cannot be told.
    var complement: ScalarSet? {
        switch beyond {
        case .none: complement(beyond: .all)
        case .all: complement(beyond: .none)
        case .allButSeparators: nil
        }
    }

    private func complement(beyond: Beyond) -> ScalarSet {
        var set = self
        (set.low, set.high, set.beyond) = (~low, ~high, beyond)
        return set
    }

    func union(_ other: ScalarSet) -> ScalarSet {
        var set = self
        (set.low, set.high) = (low | other.low, high | other.high)
        if other.beyond != .none { set.beyond = other.beyond }
        return set
    }

    func overlaps(_ other: ScalarSet) -> Bool {
        low & other.low != 0 || high & other.high != 0 || (beyond != .none && other.beyond != .none)
    }

    /// The length of the member that begins at a place of well-formed UTF-8; 0 where another character does.
    @inline(__always)
    func lengthOfMember(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
        let byte = text[place]
        if byte < 64 { return Int(low >> UInt64(byte) & 1) }
        if byte < 128 { return Int(high >> UInt64(byte - 64) & 1) }
        return beyond == .none ? 0 : lengthBeyond(text, place)
    }

    private func lengthBeyond(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
        switch text[place] {
        case ..<0xE0: return 2
        case ..<0xF0:
            let isSeparator = text[place] == 0xE2 && text[place + 1] == 0x80 && text[place + 2] & 0xFE == 0xA8
            return isSeparator && beyond == .allButSeparators ? 0 : 3
        default: return 4
        }
    }
}
