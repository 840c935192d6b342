extension JSONValue: Hashable {
    /// JSON equality: numbers by decimal value, strings by bytes, objects without regard to order.
    public static func == (one: JSONValue, other: JSONValue) -> Bool {
        one.withUnsafeTape { tape, index in
            other.withUnsafeTape { otherTape, otherIndex in tape.equals(index, otherTape, otherIndex) }
        }
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(withUnsafeTape { tape, index in tape.hash(index) })
    }
}

extension JSONTape {
    /// JSON equality of two values: numbers by decimal value, strings by bytes, objects without regard to order.
    public func equals(_ index: Int, _ other: JSONTape, _ otherIndex: Int) -> Bool {
        let (one, two) = (self[index], other[otherIndex])
        guard one.kind == two.kind else { return false }
        switch one.kind {
        case .null: return true
        case .boolean: return one.bool == two.bool
        case .number: return equalNumbers(index, other, otherIndex)
        case .string: return other.withUnescaped(otherIndex) { string(index, equals: $0) }
        case .array: return one.count == two.count && equalElements(index, other, otherIndex)
        case .object: return one.count == two.count && equalMembers(index, other, otherIndex)
        }
    }

    /// A hash by JSON equality; differs from one run of the program to the next.
    public func hash(_ index: Int) -> UInt64 {
        let node = self[index]
        let own: UInt64
        switch node.kind {
        case .null: own = 0
        case .boolean: own = node.bool ? 1 : 0
        case .number: own = numberHash(index)
        case .string: own = withUnescaped(index) { JSONHash.of($0) }
        case .array: own = elementsHash(index)
        case .object: own = membersHash(index)
        }
        return JSONHash.mix(own ^ JSONHash.seed.byteSwapped, JSONHash.seed &+ UInt64(node.kind.rawValue))
    }

    private func equalNumbers(_ index: Int, _ other: JSONTape, _ otherIndex: Int) -> Bool {
        if let one = self[index].small, let two = other[otherIndex].small, let order = one.order(to: two) {
            return order == 0
        }
        return decimal(index) == other.decimal(otherIndex)
    }

    private func equalElements(_ index: Int, _ other: JSONTape, _ otherIndex: Int) -> Bool {
        var (at, otherAt) = (index + 1, otherIndex + 1)
        for _ in 0..<self[index].count {
            guard equals(at, other, otherAt) else { return false }
            (at, otherAt) = (next(after: at), other.next(after: otherAt))
        }
        return true
    }

    /// Walks along both while their keys come in one order, and looks the rest up.
    private func equalMembers(_ index: Int, _ other: JSONTape, _ otherIndex: Int) -> Bool {
        var (at, otherAt, left) = (index + 1, otherIndex + 1, self[index].count)
        while left > 0, equalKeys(at, other, otherAt) {
            guard equals(at + 1, other, otherAt + 1) else { return false }
            (at, otherAt) = (next(after: at + 1), other.next(after: otherAt + 1))
            left -= 1
        }
        guard left > 0 else { return true }
        let rest = JSONMemberTable(other, object: otherIndex, first: otherAt, count: left)
        return equalMembers(at, left, rest, other)
    }

    /// Whether each of the `left` members from the one at `first` on has its equal among the rest of the other's.
    private func equalMembers(_ first: Int, _ left: Int, _ rest: JSONMemberTable, _ other: JSONTape) -> Bool {
        var at = first
        for _ in 0..<left {
            let found = withUnescaped(at) { rest.value($0, hash: self[at].keyHash) }
            guard let found, equals(at + 1, other, found) else { return false }
            at = next(after: at + 1)
        }
        return true
    }

    private func equalKeys(_ at: Int, _ other: JSONTape, _ otherAt: Int) -> Bool {
        guard self[at].keyHash == other[otherAt].keyHash else { return false }
        return other.withUnescaped(otherAt) { string(at, equals: $0) }
    }

    private func numberHash(_ index: Int) -> UInt64 {
        if let small = self[index].small { return small.hash }
        return decimal(index).hash
    }

    private func elementsHash(_ index: Int) -> UInt64 {
        var (hash, at) = (UInt64(self[index].count), index + 1)
        for _ in 0..<self[index].count {
            hash = JSONHash.mix(hash ^ self.hash(at), JSONHash.seed)
            at = next(after: at)
        }
        return hash
    }

    /// A sum, as members have no order.
    private func membersHash(_ index: Int) -> UInt64 {
        var (hash, at) = (UInt64(0), index + 1)
        for _ in 0..<self[index].count {
            hash &+= JSONHash.mix(self[at].keyHash ^ JSONHash.seed, self.hash(at + 1) | 1)
            at = next(after: at + 1)
        }
        return hash
    }
}
