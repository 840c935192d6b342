extension JSONParser {
    /// Reads a number; its digits go to the node where they fit 18 and the exponent four.
    mutating func number() throws(Failure) {
        let start = at
        let isNegative = base[at] == 0x2D
        if isNegative { at += 1 }
        var significand: UInt64 = 0
        var digits = try integerPart(&significand)
        var exponent = 0
        var flags = JSONNode.integerSyntax
        if at < end, base[at] == 0x2E {
            at += 1
            flags = 0
            exponent = -(try self.digits(&significand))
            digits -= exponent
        }
        if at < end, base[at] | 0x20 == 0x65 {
            flags = 0
            guard let written = try exponentPart() else { return finishNumber(start, 0, 0, flags) }
            exponent += written
        }
        if digits <= 18 { flags |= JSONNode.small }
        let signed = Int64(truncatingIfNeeded: significand)
        finishNumber(start, isNegative ? 0 &- signed : signed, exponent, flags)
    }

    @inline(__always)
    private mutating func finishNumber(_ start: Int, _ significand: Int64, _ exponent: Int, _ flags: UInt16) {
        append(
            JSONNode(
                .number, offset: start, length: at - start, payload: UInt64(bitPattern: significand),
                extent: UInt32(bitPattern: Int32(truncatingIfNeeded: exponent)), flags: flags))
    }

    @inline(__always)
    private mutating func integerPart(_ significand: inout UInt64) throws(Failure) -> Int {
        if at < end, base[at] == 0x30 {
            at += 1
            if at < end, base[at] &- 0x30 < 10 { throw failure(.invalidNumber) }
            return 1
        }
        return try digits(&significand)
    }

    /// Reads at least one digit and returns how many; beyond 18 in all, `significand` is of no use.
    @inline(__always)
    private mutating func digits(_ significand: inout UInt64) throws(Failure) -> Int {
        let start = at
        var (place, value) = (start, significand)
        while place < end, base[place] &- 0x30 < 10 {
            value = value &* 10 &+ UInt64(base[place] &- 0x30)
            place &+= 1
        }
        (at, significand) = (place, value)
        guard place > start else { throw unexpected("a digit") }
        return place &- start
    }

    /// `nil` for an exponent of more than four digits.
    private mutating func exponentPart() throws(Failure) -> Int? {
        at += 1
        let isNegative = at < end && base[at] == 0x2D
        if isNegative || (at < end && base[at] == 0x2B) { at += 1 }
        var value: UInt64 = 0
        guard try digits(&value) <= 4 else { return nil }
        return isNegative ? -Int(value) : Int(value)
    }
}
