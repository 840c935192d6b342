/// The keys of an object at the end of a tape that is being written: finds those named twice, in linear time.
struct JSONMemberKeys {
    /// An earlier key and the next one of the same name.
    typealias Repeat = (earlier: Int, later: Int)

    let base: UnsafePointer<UInt8>
    let nodes: UnsafeMutableBufferPointer<JSONNode>
    let container: Int

    /// The index past the object, and past the tape.
    var end: Int

    private var count: Int { Int(nodes[container].payload) }

    /// `false` where six bits of the hashes, of either of two places, tell that all keys differ.
    var mayRepeat: Bool {
        var (high, low) = (UInt64(0), UInt64(0))
        var index = container + 1
        while index < end {
            high |= 1 << (nodes[index].payload >> 58)
            low |= 1 << (nodes[index].payload & 63)
            index = past(index + 1)
        }
        return high.nonzeroBitCount < count && low.nonzeroBitCount < count
    }

    /// The repeated keys in order of the later one.
    func repeats() -> [Repeat] {
        var size = 16
        while size < count * 2 { size *= 2 }
        return withUnsafeTemporaryAllocation(of: Int32.self, capacity: size) { table in
            table.initialize(repeating: -1)
            return repeats(table)
        }
    }

    /// Takes the earlier key of each pair away with its value, and closes the gaps.
    mutating func keepLast(of repeats: [Repeat]) {
        let dropped = Set(repeats.map(\.earlier))
        var index = container + 1
        var target = index
        while index < end {
            let next = past(index + 1)
            if !dropped.contains(index) {
                move(index..<next, by: index - target)
                target += next - index
            }
            index = next
        }
        nodes[container].payload -= UInt64(dropped.count)
        end = target
    }

    /// What a key stands for.
    func text(_ index: Int) -> String { String(decoding: unescaped(index), as: UTF8.self) }

    /// Looks each key up in a hash table of indices, and puts it there.
    private func repeats(_ table: UnsafeMutableBufferPointer<Int32>) -> [Repeat] {
        let mask = table.count - 1
        var repeats: [Repeat] = []
        var index = container + 1
        while index < end {
            var slot = Int(truncatingIfNeeded: nodes[index].payload) & mask
            while table[slot] >= 0, !haveSameText(Int(table[slot]), index) { slot = (slot + 1) & mask }
            if table[slot] >= 0 { repeats.append((Int(table[slot]), index)) }
            table[slot] = Int32(truncatingIfNeeded: index)
            index = past(index + 1)
        }
        return repeats
    }

    private func move(_ range: Range<Int>, by shift: Int) {
        guard shift > 0 else { return }
        for index in range {
            var node = nodes[index]
            if node.isContainer { node.extent -= UInt32(shift) }
            nodes[index - shift] = node
        }
    }

    private func haveSameText(_ one: Int, _ other: Int) -> Bool {
        nodes[one].payload == nodes[other].payload && unescaped(one) == unescaped(other)
    }

    private func unescaped(_ index: Int) -> [UInt8] {
        JSONEscapes.unescape(
            UnsafeBufferPointer(start: base + Int(nodes[index].offset), count: nodes[index].byteCount))
    }

    @inline(__always)
    private func past(_ index: Int) -> Int { nodes[index].isContainer ? Int(nodes[index].extent) : index + 1 }
}
