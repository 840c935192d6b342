import JSON

extension Runner {
    mutating func itemsPass(_ plan: UnsafePointer<ItemsPlan>, _ value: Int) -> Bool {
        let tape = tape
        var (item, left) = (value + 1, tape[value].count)
        guard spend(min(left, Int(plan.pointee.prefix.count))) else { return false }
        for index in plan.pointee.prefix.indices where left > 0 {
            guard accepts(program.list[index], item) else { return false }
            item = tape.next(after: item)
            left -= 1
        }
        let rest = plan.pointee.rest
        guard rest != Node.anything, spend(left) else { return !isTooCostly }
        let leaf = program.nodes[Int(rest)].leaf
        for _ in 0..<left {
            if let verdict = leaf.verdict(tape, item) {
                guard verdict else { return false }
            } else {
                guard acceptsSlowly(rest, item) else { return false }
            }
            item = tape.next(after: item)
        }
        return true
    }

    mutating func containsPasses(_ plan: ContainsPlan, _ value: Int) -> Bool {
        let count = countOfContained(plan, value)
        return count >= plan.least && count <= plan.most
    }

    /// How many elements the node takes; counted no further than the answer needs.
    mutating func countOfContained(_ plan: ContainsPlan, _ value: Int) -> Int {
        var (item, count) = (value + 1, 0)
        guard spend(tape[value].count) else { return 0 }
        for _ in 0..<tape[value].count {
            if accepts(plan.node, item) { count += 1 }
            if plan.most == Int.max ? count >= plan.least : count > plan.most { break }
            item = tape.next(after: item)
        }
        return count
    }

    /// Two elements that are equal, by their indices: few are compared, many are hashed.
    mutating func repeatedItems(_ value: Int) -> (Int, Int)? {
        let count = tape[value].count
        let size = tape.next(after: value) - value
        guard count > 1, spend(2 * size + tape[value].byteCount >> 4) else { return nil }
        return count <= 8 ? repeatedOfFew(value) : repeatedOfMany(value)
    }

    private func repeatedOfFew(_ value: Int) -> (Int, Int)? {
        var (item, count) = (value + 1, tape[value].count)
        count -= 1
        for first in 0..<count {
            var other = tape.next(after: item)
            for second in first + 1...count {
                if tape.equals(item, tape, other) { return (first, second) }
                other = tape.next(after: other)
            }
            item = tape.next(after: item)
        }
        return nil
    }

    private func repeatedOfMany(_ value: Int) -> (Int, Int)? {
        let count = tape[value].count
        var size = 32
        while size < count * 2 { size *= 2 }
        var slots = [Int32](repeating: -1, count: size)  // indices of the elements that came so far
        var seen: [(hash: UInt64, item: Int)] = []
        seen.reserveCapacity(count)
        var item = value + 1
        for index in 0..<count {
            let hash = tape.hash(item)
            var slot = Int(truncatingIfNeeded: hash) & (size - 1)
            while slots[slot] >= 0 {
                let earlier = seen[Int(slots[slot])]
                if earlier.hash == hash, tape.equals(earlier.item, tape, item) {
                    return (Int(slots[slot]), index)
                }
                slot = (slot + 1) & (size - 1)
            }
            slots[slot] = Int32(truncatingIfNeeded: index)
            seen.append((hash, item))
            item = tape.next(after: item)
        }
        return nil
    }
}
