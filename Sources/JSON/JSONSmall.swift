/// A number of at most 18 digits as `significand` × 10^`exponent`; the quick half of number arithmetic.
@frozen
@usableFromInline
struct JSONSmall {
    @usableFromInline let significand: Int64
    @usableFromInline let exponent: Int

    @inlinable
    init(significand: Int64, exponent: Int) {
        self.significand = significand
        self.exponent = exponent
    }

    /// Below, at or above 0 as this is less than, equal to or greater than the other; `nil` where 64 bits do not do.
    @inlinable
    func order(to other: JSONSmall) -> Int? {
        guard let (one, two) = aligned(with: other) else { return nil }
        return one < two ? -1 : one > two ? 1 : 0
    }

    /// Whether it is the other times a whole number; `nil` where 64 bits do not do, or for a divisor of 0.
    @inlinable
    func isMultiple(of other: JSONSmall) -> Bool? {
        guard other.significand != 0, let (one, two) = aligned(with: other) else { return nil }
        return one % two == 0
    }

    @inlinable var isInteger: Bool {
        guard exponent < 0 else { return true }
        guard let unit = Self.power(-exponent) else { return significand == 0 }
        return significand % unit == 0
    }

    /// The same for equal values, whatever the exponent.
    var hash: UInt64 {
        guard significand != 0 else { return JSONHash.of(exponent: 0) }
        var (digits, exponent) = (significand.magnitude, exponent)
        while digits.isMultiple(of: 10) {
            digits /= 10
            exponent += 1
        }
        let hash = JSONHash.mix(JSONHash.of(exponent: Int128(exponent)) ^ digits, JSONHash.seed)
        return significand < 0 ? ~hash : hash
    }

    /// Both significands for the lower exponent of the two.
    @inlinable
    func aligned(with other: JSONSmall) -> (Int64, Int64)? {
        if exponent == other.exponent { return (significand, other.significand) }
        if exponent > other.exponent {
            return Self.scaled(significand, exponent - other.exponent).map { ($0, other.significand) }
        }
        return Self.scaled(other.significand, other.exponent - exponent).map { (significand, $0) }
    }

    @inlinable
    static func scaled(_ value: Int64, _ places: Int) -> Int64? {
        guard let unit = power(places) else { return value == 0 ? 0 : nil }
        let (product, overflow) = value.multipliedReportingOverflow(by: unit)
        return overflow ? nil : product
    }

    /// 10 to the power of `places`, where that has at most 19 digits.
    @inlinable
    static func power(_ places: Int) -> Int64? {
        guard places <= 18 else { return nil }
        var (power, left) = (Int64(1), places)
        while left > 0 {
            power *= 10
            left -= 1
        }
        return power
    }
}

extension JSONNode {
    @inlinable var small: JSONSmall? {
        isSmall ? JSONSmall(significand: significand, exponent: exponent) : nil
    }
}
