/// The members of an object from one on, to be found by key: by hash where they are many, else one after the other.
struct JSONMemberTable {
    private let tape: JSONTape
    private let object: Int

    /// Indices of keys, -1 for none, a power of two in all; empty for a few members.
    private var slots: [Int32] = []

    /// Members from the key at `first` on, `count` of them, in the object at `object`.
    init(_ tape: JSONTape, object: Int, first: Int, count: Int) {
        (self.tape, self.object) = (tape, object)
        guard count > Self.few else { return }
        let bits = Int.bitWidth - (2 * count - 1).leadingZeroBitCount
        slots = Array(repeating: -1, count: 1 << bits)
        var key = first
        for _ in 0..<count {
            var slot = Int(truncatingIfNeeded: tape[key].keyHash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(truncatingIfNeeded: key)
            key = tape.next(after: key + 1)
        }
    }

    /// The index of the value that goes with a key, or `nil`; `hash` is `JSONHash.of(key)`.
    func value(_ key: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int? {
        guard !slots.isEmpty else { return tape.member(key, hash: hash, of: object) }
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if tape[index].keyHash == hash, tape.string(index, equals: key) { return index + 1 }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Up to so many members are looked for one after the other, as a table would cost more.
    private static let few = 16
}
