/// The remainder of a number whose digits come in one group after the other; a step takes time linear in the modulus.
///
/// Source: Knuth, The Art of Computer Programming 2, 4.3.1, algorithm D.
struct JSONRemainder {
    /// The modulus with its highest bit set, so that a quotient is estimated well.
    private let modulus: [UInt64]

    /// By how many bits the modulus was shifted for that.
    private let shift: UInt64

    /// One limb more than the modulus has; between steps the highest is 0.
    private var limbs: [UInt64]

    init(modulus natural: JSONNatural) {
        shift = UInt64(natural.limbs.last?.leadingZeroBitCount ?? 0)
        var shifted = natural
        shifted.multiply(by: 1 << shift)
        modulus = shifted.limbs
        limbs = Array(repeating: 0, count: modulus.count + 1)
    }

    /// Takes in a group of digits, for which `unit` makes room.
    mutating func append(_ value: UInt64, unit: UInt64) {
        multiply(by: unit, adding: value)
        reduce()
    }

    /// Whether nothing is left: the modulus as it was given divides where, shifted, it divides the shifted remainder.
    var isZero: Bool {
        var shifted = self
        shifted.append(0, unit: 1 << shift)
        return shifted.limbs.allSatisfy { $0 == 0 }
    }

    private mutating func multiply(by unit: UInt64, adding value: UInt64) {
        var carry = value
        for place in limbs.indices {
            let product = limbs[place].multipliedFullWidth(by: unit)
            let (low, overflow) = product.low.addingReportingOverflow(carry)
            limbs[place] = low
            carry = product.high &+ (overflow ? 1 : 0)
        }
    }

    /// Takes the modulus away as often as it fits; the estimate is at most 2 too high.
    private mutating func reduce() {
        let quotient = estimate()
        guard quotient > 0, subtract(times: quotient) else { return }
        while !addModulus() {}
    }

    private func estimate() -> UInt64 {
        let (top, high) = (modulus[modulus.count - 1], limbs[modulus.count])
        guard high < top else { return .max }
        return top.dividingFullWidth((high, limbs[modulus.count - 1])).quotient
    }

    /// Returns whether the result is below 0.
    private mutating func subtract(times quotient: UInt64) -> Bool {
        var borrow: UInt64 = 0
        for place in modulus.indices {
            let product = modulus[place].multipliedFullWidth(by: quotient)
            let (sum, carry) = product.low.addingReportingOverflow(borrow)
            let (difference, isBelow) = limbs[place].subtractingReportingOverflow(sum)
            limbs[place] = difference
            borrow = product.high &+ (carry ? 1 : 0) &+ (isBelow ? 1 : 0)
        }
        let (difference, isBelow) = limbs[modulus.count].subtractingReportingOverflow(borrow)
        limbs[modulus.count] = difference
        return isBelow
    }

    /// Returns whether the result is no longer below 0.
    private mutating func addModulus() -> Bool {
        var carry: UInt64 = 0
        for place in limbs.indices {
            let (sum, first) = limbs[place].addingReportingOverflow(
                place < modulus.count ? modulus[place] : 0)
            let (total, second) = sum.addingReportingOverflow(carry)
            limbs[place] = total
            carry = first || second ? 1 : 0
        }
        return carry == 1
    }
}
