/// The exact value of a number in its one normal form: no zeros at either end of the digits; zero has none.
struct JSONDecimal: Equatable {
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
        var hash = JSONHash.seed ^ UInt64(truncatingIfNeeded: exponent)
        for start in stride(from: 0, to: digits.count, by: 18) {
            let word = digits[start...].prefix(18).reduce(UInt64(0)) { $0 * 10 + UInt64($1) }
            hash = JSONHash.mix(hash ^ word, JSONHash.seed)
        }
        return isNegative ? ~hash : hash
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

    /// Whether it is `divisor` times a whole number; exact for divisors of up to 37 digits.
    ///
    /// With the lower exponent it is none, as its digits do not end in 0. Else its surplus powers of ten take as many twos
    /// and fives out of the divisor, and what is left must divide the digits.
    func isMultiple(of divisor: JSONDecimal) -> Bool {
        guard !divisor.digits.isEmpty else { return false }
        guard !digits.isEmpty else { return true }
        guard exponent >= divisor.exponent else { return false }
        guard divisor.digits.count <= 37 else { return digits == divisor.digits }
        let tens = exponent - divisor.exponent
        var modulus = divisor.digits.reduce(UInt128(0)) { $0 * 10 + UInt128($1) }
        for prime in [UInt128(2), 5] {
            var left = tens
            while left > 0, modulus % prime == 0 {
                modulus /= prime
                left -= 1
            }
        }
        return digits.reduce(UInt128(0)) { ($0 * 10 + UInt128($1)) % modulus } == 0
    }
}
