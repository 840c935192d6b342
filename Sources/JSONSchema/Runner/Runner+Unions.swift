import JSON

extension Runner {
    mutating func unionPasses(_ plan: UnsafePointer<UnionPlan>, _ value: Int) -> Bool {
        let kind = tape.kind(value)
        let branches = program.branches[Int(plan.pointee.branches) + Int(kind.rawValue)]
        if branches.count == 1 { return accepts(program.list[Int(branches.first)], value) }
        if kind == .object, plan.pointee.tag > 0, spend(tape[value].count >> 3) {
            let tag = program.tags + Int(plan.pointee.tag - 1)
            if let tagged = member(tag.pointee.name, of: value) {
                guard let branch = branch(of: tag, tagged) else { return false }
                return acceptsSlowly(branch, value)
            }
        }
        return count(of: branches, taking: value, atMost: plan.pointee.isExclusive ? 2 : 1) == 1
    }

    /// The value of a member, which is mostly the first.
    @inline(__always)
    private func member(_ name: Text, of value: Int) -> Int? {
        guard tape[value].count > 0 else { return nil }
        if tape[value + 1].keyHash == name.hash, tape.string(value + 1, equals: program.utf8(name)) {
            return value + 2
        }
        return tape.member(program.utf8(name), hash: name.hash, of: value)
    }

    /// The one branch that may take an object whose tag is this value; `nil` where none may.
    @inline(__always)
    private func branch(of tag: UnsafePointer<Tag>, _ tagged: Int) -> UInt32? {
        guard tape.kind(tagged) == .string else { return nil }
        let found = tape.withUnescaped(tagged) { utf8 in
            place(of: utf8, in: tag.pointee.values, slots: tag.pointee.slots, mask: tag.pointee.slotMask)
        }
        return found.map { program.list[Int(tag.pointee.branches.first) + $0] }
    }

    /// How many of the branches take the value, counted up to `atMost`.
    private mutating func count(of branches: ListRange, taking value: Int, atMost: Int) -> Int {
        guard spend(Int(branches.count)) else { return 0 }
        var count = 0
        for index in branches.indices where accepts(program.list[index], value) {
            count += 1
            if count == atMost { break }
        }
        return count
    }

    /// The place of a text among some of the program's: by their hash table, where they are many enough to have one.
    @inline(__always)
    func place(of utf8: UnsafeBufferPointer<UInt8>, in texts: ListRange, slots: UInt32, mask: UInt32) -> Int?
    {
        if mask > 0 { return hashedPlace(of: utf8, in: texts, slots: slots, mask: mask) }
        let (word, first) = (JSONHash.word(of: utf8), program.texts + Int(texts.first))
        for place in 0..<Int(texts.count) where isSame(first + place, utf8, word) { return place }
        return nil
    }

    private func hashedPlace(
        of utf8: UnsafeBufferPointer<UInt8>, in texts: ListRange, slots: UInt32, mask: UInt32
    ) -> Int? {
        let (hash, word) = (JSONHash.of(utf8), JSONHash.word(of: utf8))
        var slot = Int(truncatingIfNeeded: hash) & Int(mask)
        while true {
            let entry = Int(program.slots[Int(slots) + slot])
            if entry == 0 { return nil }
            if isSame(program.texts + (Int(texts.first) + entry - 1), utf8, word) { return entry - 1 }
            slot = (slot + 1) & Int(mask)
        }
    }

    /// The word decides where it holds all of the text.
    @inline(__always)
    private func isSame(_ text: UnsafePointer<Text>, _ utf8: UnsafeBufferPointer<UInt8>, _ word: UInt64)
        -> Bool
    {
        guard text.pointee.word == word, Int(text.pointee.length) == utf8.count else { return false }
        return utf8.count <= 8 || JSONBytes.areEqual(program.utf8(text.pointee), utf8)
    }
}
