/// A whole number above 0 of any size: limbs of 64 bits, the lowest first, the last one never 0.
struct JSONNatural: Equatable {
    private(set) var limbs: [UInt64] = []

    /// Reads decimal digits, not all of them 0; in time of their square.
    init(_ decimal: JSONDecimal) {
        limbs.reserveCapacity(decimal.digits.count / 19 + 1)
        for group in decimal.groups { multiply(by: group.unit, adding: group.value) }
    }

    private init(limbs: [UInt64]) {
        self.limbs = limbs
    }

    /// How many bits it has, without leading zeros.
    var bitWidth: Int { limbs.count * 64 - (limbs.last?.leadingZeroBitCount ?? 0) }

    mutating func multiply(by factor: UInt64, adding addend: UInt64 = 0) {
        var carry = addend
        for place in limbs.indices {
            let product = limbs[place].multipliedFullWidth(by: factor)
            let (low, overflow) = product.low.addingReportingOverflow(carry)
            limbs[place] = low
            carry = product.high &+ (overflow ? 1 : 0)
        }
        if carry > 0 { limbs.append(carry) }
    }

    /// `nil` where it is not a multiple.
    func divided(by divisor: UInt64) -> JSONNatural? {
        var (quotient, remainder) = (limbs, UInt64(0))
        for place in limbs.indices.reversed() {
            (quotient[place], remainder) = divisor.dividingFullWidth((remainder, limbs[place]))
        }
        guard remainder == 0 else { return nil }
        if quotient.last == 0 { quotient.removeLast() }
        return JSONNatural(limbs: quotient)
    }

    /// Whether the digits, read as a whole number, are a multiple of this one.
    func divides(_ decimal: JSONDecimal) -> Bool {
        var remainder = JSONRemainder(modulus: self)
        for group in decimal.groups { remainder.append(group.value, unit: group.unit) }
        return remainder.isZero
    }
}
