extension JSONParser {
    /// Finds keys named twice in the container that ends here: by a one-word filter, then by pairs or by a table.
    mutating func checkKeys(of container: Int) throws(Failure) {
        let members = Int(nodes[container].payload)
        var seen: UInt64 = 0
        var index = container + 1
        while index < count {
            seen |= 1 << (nodes[index].payload >> 58)
            index = past(index + 1)
        }
        guard seen.nonzeroBitCount < members else { return }
        let repeats = repeatedKeys(of: container, members)
        guard let (_, second) = repeats.first else { return }
        guard options.duplicateKeys == .keepLast else {
            let key = String(decoding: JSONEscapes.unescape(text(second)).prefix(64), as: UTF8.self)
            throw failure(.duplicateKey(key), at: Int(nodes[second].offset) - 1)
        }
        drop(Set(repeats.map(\.first)), from: container)
    }

    /// Pairs of an earlier key and the next one of the same name, in order of the second. Takes linear time.
    private func repeatedKeys(of container: Int, _ members: Int) -> [(first: Int, second: Int)] {
        var mask = 16
        while mask < members * 2 { mask *= 2 }
        var table = [Int32](repeating: -1, count: mask)
        mask -= 1
        var repeats: [(first: Int, second: Int)] = []
        var index = container + 1
        while index < count {
            var slot = Int(truncatingIfNeeded: nodes[index].payload) & mask
            while table[slot] >= 0, !haveSameText(Int(table[slot]), index) { slot = (slot + 1) & mask }
            if table[slot] >= 0 { repeats.append((Int(table[slot]), index)) }
            table[slot] = Int32(truncatingIfNeeded: index)
            index = past(index + 1)
        }
        return repeats
    }

    /// Moves the members that stay together, over those that go.
    private mutating func drop(_ keys: Set<Int>, from container: Int) {
        var index = container + 1
        var target = index
        while index < count {
            let next = past(index + 1)
            if !keys.contains(index) {
                move(index..<next, to: target)
                target += next - index
            }
            index = next
        }
        nodes[container].payload -= UInt64(keys.count)
        count = target
    }

    private func move(_ range: Range<Int>, to target: Int) {
        let shift = range.lowerBound - target
        guard shift > 0 else { return }
        for index in range {
            var node = nodes[index]
            if node.isContainer { node.extent -= UInt32(shift) }
            nodes[index - shift] = node
        }
    }

    private func haveSameText(_ one: Int, _ other: Int) -> Bool {
        nodes[one].payload == nodes[other].payload
            && JSONEscapes.unescape(text(one)) == JSONEscapes.unescape(text(other))
    }

    private func text(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: base + Int(nodes[index].offset), count: nodes[index].byteCount)
    }

    @inline(__always)
    private func past(_ index: Int) -> Int {
        nodes[index].isContainer ? Int(nodes[index].extent) : index + 1
    }
}
