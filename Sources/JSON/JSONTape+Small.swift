extension JSONTape {
    /// Below, at or above 0 as the number at `index` is less than, equal to or greater than `significand` × 10^`exponent`.
    ///
    /// `nil` where that takes more than 64 bits: then `order(_:to:)` tells.
    @inlinable
    public func order(_ index: Int, toSignificand significand: Int64, exponent: Int) -> Int? {
        let node = nodes[index]
        guard node.isSmall else { return nil }
        if node.exponent == exponent {
            return node.significand < significand ? -1 : node.significand > significand ? 1 : 0
        }
        if significand == 0 { return Int(node.significand.signum()) }
        return JSONSmall(significand: node.significand, exponent: node.exponent)
            .order(to: JSONSmall(significand: significand, exponent: exponent))
    }
}
