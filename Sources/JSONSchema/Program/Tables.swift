import JSON

/// The tables of a program while it is made; `ProgramStorage` makes them unmovable.
struct Tables {
    var nodes: [Node] = []

    /// `Node.startCount` for each node: where its instructions for each kind of value begin.
    var starts: [UInt32] = []
    var instructions: [Instruction] = []
    var list: [UInt32] = []
    var slots: [UInt32] = []
    var bounds: [Bound] = []
    var values: [ValueSet] = []
    var texts: [Text] = []
    var bytes: [UInt8] = []
    var members: [MembersPlan] = []
    var properties: [Property] = []
    var patternProperties: [PatternProperty] = []
    var dependencies: [Dependency] = []
    var items: [ItemsPlan] = []
    var contains: [ContainsPlan] = []
    var unions: [UnionPlan] = []

    /// In the list: the nodes of the branches of the unions that may take a kind of value.
    var branches: [ListRange] = []
    var tags: [Tag] = []
    var unevaluated: [UnevaluatedPlan] = []
    var dynamics: [DynamicPlan] = []
    var dynamicTargets: [DynamicTarget] = []
    var patterns: [Pattern] = []
    var divisors: [Divisor] = []

    /// Beside `bounds`, each as written.
    var numbers: [JSONNumber] = []
    var literals: [JSONValue] = []
}

extension Tables {
    mutating func add(text: String) -> Text {
        var text = text
        let offset = UInt32(bytes.count)
        return text.withUTF8 { utf8 in
            bytes.append(contentsOf: utf8)
            return Text(
                hash: JSONHash.of(utf8), word: JSONHash.word(of: utf8), offset: offset,
                length: UInt32(utf8.count))
        }
    }

    func bytes(of text: Text) -> ArraySlice<UInt8> {
        bytes[Int(text.offset)..<Int(text.offset) + Int(text.length)]
    }

    mutating func add(number value: JSONValue) -> UInt32 {
        bounds.append(Bound(value))
        numbers.append(value.number ?? JSONNumber(0))
        return UInt32(bounds.count - 1)
    }

    /// Adds entries to the list of indices.
    mutating func add(list entries: [UInt32]) -> ListRange {
        list.append(contentsOf: entries)
        return ListRange(first: UInt32(list.count - entries.count), count: UInt32(entries.count))
    }

    /// Adds a hash table: each slot holds an index into what was hashed, plus one; 0 is free.
    mutating func add(hashes: [UInt64]) -> (first: UInt32, mask: UInt32) {
        var size = 4
        while size < hashes.count * 2 { size *= 2 }
        var table = [UInt32](repeating: 0, count: size)
        for (index, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (size - 1)
            while table[slot] != 0 { slot = (slot + 1) & (size - 1) }
            table[slot] = UInt32(index + 1)
        }
        slots.append(contentsOf: table)
        return (UInt32(slots.count - size), UInt32(size - 1))
    }
}
