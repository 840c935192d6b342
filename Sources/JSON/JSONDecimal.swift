/// The exact value of a number in its one normal form: no zeros at either end of the digits; zero has none.
struct JSONDecimal: Equatable, Sendable {
    let isNegative: Bool

    /// The significant digits, each 0 to 9.
    let digits: [UInt8]

    /// The power of ten of the last digit; one written beyond ±10^36 counts as that.
    let exponent: Int128

    /// Reads a number that the parser found to be one.
    init(_ lexeme: UnsafeBufferPointer<UInt8>) {
        let mark = lexeme.firstIndex { $0 | 0x20 == 0x65 } ?? lexeme.endIndex
        let point = lexeme[..<mark].firstIndex(of: UInt8(ascii: ".")) ?? mark
        var digits = lexeme[..<mark].filter { $0 >= 0x30 }.map { $0 - 0x30 }
        digits.removeFirst(digits.prefix { $0 == 0 }.count)
        let zeros = digits.reversed().prefix { $0 == 0 }.count
        digits.removeLast(zeros)
        let places = max(mark - point - 1, 0)
        self.isNegative = lexeme.first == 0x2D && !digits.isEmpty
        self.exponent = digits.isEmpty ? 0 : Self.exponent(lexeme[mark...]) - Int128(places) + Int128(zeros)
        self.digits = digits
    }

    var isInteger: Bool { exponent >= 0 }

    /// Its value; `nil` where it is not whole or beyond `Int`.
    var int: Int? {
        guard isInteger, magnitude <= 19 else { return nil }
        let value = (digits + repeatElement(0, count: Int(exponent))).reduce(Int128(0)) {
            $0 * 10 + Int128($1)
        }
        return Int(exactly: isNegative ? -value : value)
    }

    /// The same as the hash of a `JSONSmall` of this value, where there is one.
    var hash: UInt64 {
        let hash = groups.reduce(JSONHash.of(exponent: exponent)) {
            JSONHash.mix($0 ^ $1.value, JSONHash.seed)
        }
        return isNegative ? ~hash : hash
    }

    /// The digits in groups of up to 18, each with the power of ten that makes room for it.
    var groups: some Sequence<(value: UInt64, unit: UInt64)> {
        stride(from: 0, to: digits.count, by: 18).lazy.map { start in
            digits[start...].prefix(18).reduce((value: 0, unit: 1)) {
                ($0.value * 10 + UInt64($1), $0.unit * 10)
            }
        }
    }

    /// The power of ten above the first digit: of two positive values, the one with more is greater.
    private var magnitude: Int128 { exponent + Int128(digits.count) }

    private static func exponent(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int128 {
        var value: Int128 = 0
        for byte in text where (0x30...0x39).contains(byte) {
            value = min(value * 10 + Int128(byte - 0x30), Self.limit)
        }
        return text.dropFirst().first == 0x2D ? -value : value
    }

    private static let limit: Int128 = 1_000_000_000_000_000_000 * 1_000_000_000_000_000_000
}

extension JSONDecimal {
    static func < (one: JSONDecimal, other: JSONDecimal) -> Bool {
        guard one.isNegative == other.isNegative else { return one.isNegative }
        return one.isNegative ? other.isNearerZero(than: one) : one.isNearerZero(than: other)
    }

    private func isNearerZero(than other: JSONDecimal) -> Bool {
        guard !digits.isEmpty, !other.digits.isEmpty else { return digits.isEmpty && !other.digits.isEmpty }
        guard magnitude == other.magnitude else { return magnitude < other.magnitude }
        return digits.lexicographicallyPrecedes(other.digits)
    }
}
