import JSON

extension Runner {
    mutating func itemsPass(_ plan: ItemsPlan, _ value: Int) -> Bool {
        var (item, left) = (value + 1, tape[value].count)
        for index in plan.prefix.indices where left > 0 {
            guard accepts(program.list[index], item) else { return false }
            item = tape.next(after: item)
            left -= 1
        }
        guard plan.rest != Node.anything, spend(left) else { return !isTooCostly }
        for _ in 0..<left {
            guard accepts(plan.rest, item) else { return false }
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
        guard count > 1, spend(tape.next(after: value) - value) else { return nil }
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
        var seen: [UInt64: [(index: Int, item: Int)]] = [:]
        seen.reserveCapacity(tape[value].count)
        var item = value + 1
        for index in 0..<tape[value].count {
            let hash = tape.hash(item)
            for earlier in seen[hash] ?? [] where tape.equals(earlier.item, tape, item) {
                return (earlier.index, index)
            }
            seen[hash, default: []].append((index, item))
            item = tape.next(after: item)
        }
        return nil
    }
}
