import JSON

extension Compiler {
    /// Adds the values of `enum` or `const`.
    mutating func addValues(_ values: [JSONValue], listed: JSONValue, isConst: Bool) -> UInt32 {
        var set = ValueSet(isConst: isConst, listed: UInt32(tables.literals.count))
        tables.literals.append(listed)
        for value in values {
            switch value.bool {
            case true?: set.takesTrue = true
            case false?: set.takesFalse = true
            case nil: if value.isNull { set.takesNull = true }
            }
        }
        addStrings(values.compactMap(\.string), to: &set)
        let numbers = values.filter { $0.kind == .number }
        let areFew = numbers.count <= ValueSet.few
        set.numbers = ListRange(first: UInt32(tables.bounds.count), count: areFew ? UInt32(numbers.count) : 0)
        if areFew { for number in numbers { _ = tables.add(number: number) } }
        let containers = values.filter { $0.kind == .array || $0.kind == .object }
        addLiterals(areFew ? containers : containers + numbers, to: &set)
        tables.values.append(set)
        return UInt32(tables.values.count - 1)
    }

    private mutating func addStrings(_ strings: [String], to set: inout ValueSet) {
        set.strings = ListRange(first: UInt32(tables.texts.count), count: UInt32(strings.count))
        for string in strings { tables.texts.append(tables.add(text: string)) }
        guard strings.count > ValueSet.few else { return }
        (set.slots, set.slotMask) = tables.add(hashes: tables.texts.suffix(strings.count).map(\.hash))
    }

    private mutating func addLiterals(_ literals: [JSONValue], to set: inout ValueSet) {
        guard !literals.isEmpty else { return }
        set.literals = ListRange(first: UInt32(tables.literals.count), count: UInt32(literals.count))
        tables.literals += literals
        let hashes = literals.map { literal in literal.withUnsafeTape { tape, index in tape.hash(index) } }
        (set.literalSlots, set.literalMask) = tables.add(hashes: hashes)
    }
}
