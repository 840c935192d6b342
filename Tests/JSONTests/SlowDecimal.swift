/// Decimal arithmetic as done by hand, digit by digit: what the quick ways are held against.
struct SlowDecimal {
    let isNegative: Bool

    /// Each 0 to 9, the highest first; any number of zeros at either end.
    let digits: [Int]
    let exponent: Int

    /// The number as JSON text, written in one of many ways.
    func text(_ random: inout Lottery) -> String {
        var digits = digits.map(String.init).joined()
        var exponent = exponent
        let zeros = Int.random(in: 0...3, using: &random) * Int.random(in: 0...9, using: &random)
        digits += String(repeating: "0", count: zeros)
        exponent -= zeros
        let places = Int.random(in: 0...digits.count + 2, using: &random)
        digits = String(repeating: "0", count: max(places + 1 - digits.count, 0)) + digits
        exponent += places
        let whole = digits.dropLast(places).drop { $0 == "0" }
        let fraction = places > 0 ? "." + digits.suffix(places) : ""
        let power = exponent == 0 && Bool.random(using: &random) ? "" : "e\(exponent)"
        return (isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole) + fraction + power
    }

    func times(_ factor: Int) -> SlowDecimal {
        var (product, carry) = ([Int](), 0)
        for digit in digits.reversed() {
            carry += digit * factor
            product.insert(carry % 10, at: 0)
            carry /= 10
        }
        while carry > 0 {
            product.insert(carry % 10, at: 0)
            carry /= 10
        }
        return SlowDecimal(isNegative: isNegative, digits: product, exponent: exponent)
    }

    func isMultiple(of divisor: SlowDecimal) -> Bool {
        let (one, two) = aligned(with: divisor)
        guard !two.isEmpty else { return false }
        var rest: [Int] = []
        for digit in one {
            rest = Self.stripped(rest + [digit])
            while !Self.isLess(rest, two) { rest = Self.difference(rest, two) }
        }
        return rest.isEmpty
    }

    /// -1, 0 or 1.
    func order(to other: SlowDecimal) -> Int {
        let (one, two) = aligned(with: other)
        let (sign, otherSign) = (
            one.isEmpty ? 0 : isNegative ? -1 : 1, two.isEmpty ? 0 : other.isNegative ? -1 : 1
        )
        guard sign == otherSign else { return sign < otherSign ? -1 : 1 }
        return one == two ? 0 : Self.isLess(one, two) ? -sign : sign
    }

    /// Both as whole numbers of the lower unit, without leading zeros.
    private func aligned(with other: SlowDecimal) -> ([Int], [Int]) {
        let unit = min(exponent, other.exponent)
        return (scaled(to: unit), other.scaled(to: unit))
    }

    private func scaled(to unit: Int) -> [Int] {
        Self.stripped(digits + Array(repeating: 0, count: exponent - unit))
    }

    private static func stripped(_ digits: [Int]) -> [Int] { Array(digits.drop { $0 == 0 }) }

    private static func isLess(_ one: [Int], _ other: [Int]) -> Bool {
        one.count == other.count ? one.lexicographicallyPrecedes(other) : one.count < other.count
    }

    private static func difference(_ one: [Int], _ other: [Int]) -> [Int] {
        var (digits, borrow) = (one, 0)
        for place in one.indices.reversed() {
            let behind = one.count - place
            let digit = one[place] - borrow - (behind <= other.count ? other[other.count - behind] : 0)
            borrow = digit < 0 ? 1 : 0
            digits[place] = digit + 10 * borrow
        }
        return stripped(digits)
    }
}

extension SlowDecimal {
    /// Of up to `longest` digits, of which many are zeros, or twos and fives as factors.
    static func random(longest: Int, _ random: inout Lottery) -> SlowDecimal {
        let count = Int.random(in: 1...longest, using: &random)
        let highest = Bool.random(using: &random) ? 9 : 1
        var number = SlowDecimal(
            isNegative: Bool.random(using: &random),
            digits: (0..<count).map { _ in Int.random(in: 0...highest, using: &random) },
            exponent: Int.random(in: -30...30, using: &random))
        let prime = [2, 5, 10].randomElement(using: &random) ?? 1
        for _ in 0..<Int.random(in: 0...3, using: &random) * 8 { number = number.times(prime) }
        return number
    }
}
