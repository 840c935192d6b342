/// The exact value of a number in its one normal form: no zeros at either end of the digits; zero has none.
struct JSONDecimal: Hashable {
    let isNegative: Bool

    /// The significant digits, each 0 to 9.
    let digits: [UInt8]

    /// The power of ten of the last digit, held within ±2^62.
    let exponent: Int

    init(_ lexeme: [UInt8]) {
        var digits: [UInt8] = []
        var exponent = 0
        var isFraction = false
        var at = lexeme.first == 0x2D ? 1 : 0
        while at < lexeme.count, lexeme[at] | 0x20 != 0x65 {
            if lexeme[at] == 0x2E {
                isFraction = true
            } else {
                if lexeme[at] != 0x30 || !digits.isEmpty { digits.append(lexeme[at] - 0x30) }
                if isFraction { exponent -= 1 }
            }
            at += 1
        }
        exponent += Self.writtenExponent(lexeme.dropFirst(at + 1))
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        self.isNegative = lexeme.first == 0x2D && !digits.isEmpty
        self.digits = digits
        self.exponent = digits.isEmpty ? 0 : exponent
    }

    private static func writtenExponent(_ text: ArraySlice<UInt8>) -> Int {
        var value = 0
        for byte in text where byte >= 0x30 { value = min(value * 10 + Int(byte - 0x30), 1 << 58) }
        return text.first == 0x2D ? -value : value
    }

    /// The power of ten above the first digit: of two positive values, the one with more is greater.
    private var magnitude: Int { exponent + digits.count }

    private func isBelow(_ other: JSONDecimal) -> Bool {
        guard !digits.isEmpty, !other.digits.isEmpty else { return digits.isEmpty && !other.digits.isEmpty }
        guard magnitude == other.magnitude else { return magnitude < other.magnitude }
        return digits.lexicographicallyPrecedes(other.digits)
    }

    static func < (one: JSONDecimal, other: JSONDecimal) -> Bool {
        guard one.isNegative == other.isNegative else { return one.isNegative }
        return one.isNegative ? other.isBelow(one) : one.isBelow(other)
    }

    /// Both in normal form: a dividend with the lower exponent is no multiple, as it does not end in 0.
    func isMultiple(of divisor: JSONDecimal) -> Bool {
        guard !divisor.digits.isEmpty else { return false }
        guard !digits.isEmpty else { return true }
        guard exponent >= divisor.exponent else { return false }
        guard divisor.digits.count <= 18 else { return digits == divisor.digits }
        let modulus = divisor.digits.reduce(UInt64(0)) { $0 * 10 + UInt64($1) }
        let rest = digits.reduce(UInt64(0)) { ($0 * 10 + UInt64($1)) % modulus }
        let power = Self.power(10, exponent - divisor.exponent, modulus)
        return Self.product(rest, power, modulus) == 0
    }

    private static func power(_ base: UInt64, _ exponent: Int, _ modulus: UInt64) -> UInt64 {
        var (result, square, left) = (1 % modulus, base % modulus, exponent)
        while left > 0 {
            if left & 1 == 1 { result = product(result, square, modulus) }
            square = product(square, square, modulus)
            left >>= 1
        }
        return result
    }

    private static func product(_ one: UInt64, _ other: UInt64, _ modulus: UInt64) -> UInt64 {
        modulus.dividingFullWidth(one.multipliedFullWidth(by: other)).remainder
    }
}
