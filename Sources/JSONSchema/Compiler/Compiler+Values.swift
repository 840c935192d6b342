import JSON

extension Compiler {
    /// Up to so many strings are gone through one by one; more are hashed.
    private static let fewStrings = 4

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
        set.numbers = ListRange(first: UInt32(tables.bounds.count), count: 0)
        for value in values where value.kind == .number {
            _ = tables.add(number: value)
            set.numbers.count += 1
        }
        let containers = values.filter { $0.kind == .array || $0.kind == .object }
        set.containers = ListRange(first: UInt32(tables.literals.count), count: UInt32(containers.count))
        tables.literals += containers
        tables.values.append(set)
        return UInt32(tables.values.count - 1)
    }

    private mutating func addStrings(_ strings: [String], to set: inout ValueSet) {
        set.strings = ListRange(first: UInt32(tables.texts.count), count: UInt32(strings.count))
        for string in strings { tables.texts.append(tables.add(text: string)) }
        guard strings.count > Self.fewStrings else { return }
        (set.slots, set.slotMask) = tables.add(hashes: tables.texts.suffix(strings.count).map(\.hash))
    }
}
