/// Which subschemas were gone through for which values: many ways may lead to the same words.
///
/// The first few are kept without an allocation.
struct WalkMemory {
    private var few = SIMD8<UInt64>()
    private var count = 0
    private var slots: [UInt64] = []

    /// So that no one outside can make entries collide.
    private static let factor = UInt64.random(in: 1...UInt64.max) | 1

    /// Notes that a subschema, never the first of a graph, is gone through for a value; whether that is new.
    mutating func insert(_ subschema: UInt32, _ value: Int) -> Bool {
        let key = UInt64(subschema) << 32 | UInt64(value)
        for index in 0..<min(count, few.scalarCount) where few[index] == key { return false }
        count += 1
        guard count > few.scalarCount else {
            few[count - 1] = key
            return true
        }
        if count * 2 > slots.count { grow() }
        let isNew = add(key)
        if !isNew { count -= 1 }
        return isNew
    }

    private mutating func add(_ key: UInt64) -> Bool {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: (key &* Self.factor) >> 32) & mask
        while slots[slot] != 0 {
            if slots[slot] == key { return false }
            slot = (slot + 1) & mask
        }
        slots[slot] = key
        return true
    }

    private mutating func grow() {
        let keys = slots
        slots = Array(repeating: 0, count: max(keys.count * 4, 64))
        for key in keys where key != 0 { _ = add(key) }
    }
}
