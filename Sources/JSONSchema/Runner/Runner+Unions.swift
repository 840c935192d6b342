import JSON

extension Runner {
    mutating func unionPasses(_ plan: UnsafePointer<UnionPlan>, _ value: Int) -> Bool {
        let kind = tape.kind(value)
        let branches = plan.pointee.branches(for: kind)
        if branches.count == 1 { return accepts(program.list[Int(branches.first)], value) }
        if kind == .object, plan.pointee.tag > 0 {
            let tag = program.tags + Int(plan.pointee.tag - 1)
            if let tagged = tape.member(
                program.utf8(tag.pointee.name), hash: tag.pointee.name.hash, of: value)
            {
                return branch(of: tag, tagged).map { accepts($0, value) } ?? false
            }
        }
        return count(of: branches, taking: value, atMost: plan.pointee.isExclusive ? 2 : 1) == 1
    }

    /// The one branch that may take an object whose tag is this value; `nil` where none may.
    private func branch(of tag: UnsafePointer<Tag>, _ tagged: Int) -> UInt32? {
        guard tape.kind(tagged) == .string else { return nil }
        let tag = tag.pointee
        let place = place(of: tagged, in: tag.values, slots: tag.slots, mask: tag.slotMask)
        return place.map { program.list[Int(tag.branches.first) + $0] }
    }

    /// How many of the branches take the value, counted up to `atMost`.
    private mutating func count(of branches: ListRange, taking value: Int, atMost: Int) -> Int {
        var count = 0
        for index in branches.indices where accepts(program.list[index], value) {
            count += 1
            if count == atMost { break }
        }
        return count
    }

    /// The place of a string among some of the program's texts, by their hash table.
    func place(of string: Int, in texts: ListRange, slots: UInt32, mask: UInt32) -> Int? {
        let hash = tape.withUnescaped(string) { JSONHash.of($0) }
        var slot = Int(truncatingIfNeeded: hash) & Int(mask)
        while true {
            let entry = Int(program.slots[Int(slots) + slot])
            if entry == 0 { return nil }
            let text = program.texts[Int(texts.first) + entry - 1]
            if text.hash == hash, isText(text, string) { return entry - 1 }
            slot = (slot + 1) & Int(mask)
        }
    }
}
