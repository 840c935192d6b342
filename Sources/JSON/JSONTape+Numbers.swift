extension JSONTape {
    /// Below, at or above 0 as the number at `index` is less than, equal to or greater than the other, exactly.
    @inlinable
    public func order(_ index: Int, to other: JSONNumber) -> Int {
        if let one = nodes[index].small, let two = other.small, let order = one.order(to: two) {
            return order
        }
        return slowOrder(index, to: other)
    }

    /// Whether the number at `index` is a multiple, as by `JSONNumber.isMultiple`.
    @inlinable
    public func isMultiple(_ index: Int, of divisor: JSONDivisor) -> Bool {
        if let one = nodes[index].small, let two = divisor.small, let isMultiple = one.isMultiple(of: two) {
            return isMultiple
        }
        return slowIsMultiple(index, of: divisor)
    }

    /// Whether the value at `index` is a number and whole, as 1.0 and 1e400 are.
    @inlinable
    public func isInteger(_ index: Int) -> Bool {
        let node = nodes[index]
        guard node.kind == .number else { return false }
        return node.isIntegerSyntax || node.small?.isInteger ?? hasWholeDecimal(index)
    }

    func decimal(_ index: Int) -> JSONDecimal { JSONDecimal(raw(index)) }

    @usableFromInline
    func slowOrder(_ index: Int, to other: JSONNumber) -> Int {
        let (one, two) = (decimal(index), other.decimal)
        return one < two ? -1 : two < one ? 1 : 0
    }

    @usableFromInline
    func slowIsMultiple(_ index: Int, of divisor: JSONDivisor) -> Bool { divisor.divides(decimal(index)) }

    @usableFromInline
    func hasWholeDecimal(_ index: Int) -> Bool { decimal(index).isInteger }
}
