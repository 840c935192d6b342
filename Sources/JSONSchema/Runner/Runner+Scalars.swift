import JSON

extension Runner {
    /// Below, at or above 0 as the number is less than, equal to or greater than the bound.
    @inline(__always)
    func order(_ value: Int, _ index: UInt32) -> Int {
        let bound = program.bounds[Int(index)]
        if bound.isSmall,
            let order = tape.order(value, toSignificand: bound.significand, exponent: Int(bound.exponent))
        {
            return order
        }
        return tape.order(value, to: program.numbers[Int(index)])
    }

    /// Long division takes time of the product of the digits.
    mutating func isMultiple(_ value: Int, of divisor: UnsafePointer<Divisor>) -> Bool {
        let work = tape[value].byteCount.multipliedReportingOverflow(by: divisor.pointee.length)
        guard !work.overflow, spend(work.partialValue >> 12) else { return false }
        return tape.isMultiple(value, of: divisor.pointee.divisor)
    }

    mutating func formatPasses(_ format: Format, _ value: Int) -> Bool {
        let length = tape[value].byteCount
        let work =
            switch format {
            case .internationalHostname, .internationalEmail, .regex: 200 + 8 * length
            default: work(onTextOf: value, 2)
            }
        return spend(work) && tape.withUnescaped(value) { format.accepts($0) }
    }

    /// What a search costs that needs great patience: no more than some twenty are made for one value.
    private static let patientSearch = 100_000

    /// Whether the text matches; a search given up counts as all the work that was left.
    mutating func matches(_ index: UInt32, _ value: Int) -> Bool {
        guard spend(2 + work(onTextOf: value, 3)) else { return false }
        var verdict = search(index, value, .little)
        if verdict == .tooCostly, spend(Self.patientSearch) { verdict = search(index, value, .great) }
        if verdict == .tooCostly { giveUp() }
        return verdict == .matches
    }

    private func search(_ index: UInt32, _ value: Int, _ patience: Pattern.Patience) -> Pattern.Verdict {
        tape.withUnescaped(value) { program.patterns[Int(index)].search($0, patience) }
    }

    /// Whether the value is one that `enum` or `const` lists.
    func isListed(_ set: UnsafePointer<ValueSet>, _ value: Int) -> Bool {
        switch tape.kind(value) {
        case .null: return set.pointee.takesNull
        case .boolean: return tape[value].bool ? set.pointee.takesTrue : set.pointee.takesFalse
        case .string:
            return tape.withUnescaped(value) { utf8 in
                place(of: utf8, in: set.pointee.strings, slots: set.pointee.slots, mask: set.pointee.slotMask)
                    != nil
            }
        case .number:
            return set.pointee.numbers.indices.contains { order(value, UInt32($0)) == 0 }
                || isLiteral(of: set.pointee, value)
        case .array, .object: return isLiteral(of: set.pointee, value)
        }
    }

    private func isLiteral(of set: ValueSet, _ value: Int) -> Bool {
        guard set.literals.count > 0 else { return false }
        var slot = Int(truncatingIfNeeded: tape.hash(value)) & Int(set.literalMask)
        while true {
            let entry = Int(program.slots[Int(set.literalSlots) + slot])
            if entry == 0 { return false }
            let isSame = program.literals[Int(set.literals.first) + entry - 1].withUnsafeTape {
                other, place in
                tape.equals(value, other, place)
            }
            if isSame { return true }
            slot = (slot + 1) & Int(set.literalMask)
        }
    }
}
