/// A number made ready to divide many others by, as `multipleOf` does: exact for any number of digits.
///
/// Making one takes time of the square of its digits. A question takes time linear in the digits of the number asked
/// about where the divisor has at most 18 digits, and never more than of their square.
public struct JSONDivisor: Sendable {
    @usableFromInline let small: JSONSmall?

    /// The digits as a whole number, without its factors `prime`; `nil` for 0.
    private let core: JSONNatural?

    /// 2 or 5: not ending in 0, the digits have at most one of both as factors.
    private let prime: UInt64

    /// How often `prime` was taken out.
    private var power = 0
    private let exponent: Int128

    /// Makes a number ready; nothing is a multiple of 0.
    public init(_ number: JSONNumber) {
        let decimal = number.decimal
        small = number.small
        exponent = decimal.exponent
        prime = (decimal.digits.last ?? 1).isMultiple(of: 2) ? 2 : 5
        var core = decimal.digits.isEmpty ? nil : JSONNatural(decimal)
        for step in [Self.longStep, 1] {
            while let quotient = core?.divided(by: Self.power(prime, step)) {
                core = quotient
                power += step
            }
        }
        self.core = core
    }

    /// Whether the number is this divisor times a whole number.
    ///
    /// With the lower exponent it is none, as its digits do not end in 0. Else its surplus powers of ten take as many twos
    /// or fives out of the divisor, and what is left must divide the digits.
    func divides(_ decimal: JSONDecimal) -> Bool {
        guard let core else { return false }
        guard !decimal.digits.isEmpty else { return true }
        guard decimal.exponent >= exponent else { return false }
        let left = Int(max(Int128(power) - (decimal.exponent - exponent), 0))
        guard core.bitWidth - 1 + bits(of: left) <= decimal.digits.count * 3322 / 1000 else { return false }
        return times(left, core).divides(decimal)
    }

    /// `prime` to that power is at least 2 to this one.
    private func bits(of power: Int) -> Int { prime == 2 ? power : power * 2321 / 1000 }

    private func times(_ power: Int, _ core: JSONNatural) -> JSONNatural {
        var product = core
        for _ in 0..<power / Self.longStep { product.multiply(by: Self.power(prime, Self.longStep)) }
        product.multiply(by: Self.power(prime, power % Self.longStep))
        return product
    }

    private static func power(_ prime: UInt64, _ exponent: Int) -> UInt64 {
        (0..<exponent).reduce(1) { power, _ in power * prime }
    }

    /// How many fives one limb holds as a product.
    private static let longStep = 27
}
