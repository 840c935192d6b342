import JSON

extension Runner {
    /// One walk over the members: each is looked up among the properties, first where the schema's order suggests.
    mutating func membersPass(_ plan: UnsafePointer<MembersPlan>, _ value: Int) -> Bool {
        let count = tape[value].count
        guard spend(count) else { return false }
        var (key, guess, seen) = (value + 1, 0, UInt64(0))
        for _ in 0..<count {
            if let place = property(of: plan, key, guess) {
                let property = program.properties + place
                guess = place + 1 - Int(plan.pointee.properties.first)
                seen |= property.pointee.bit
                let verdict = property.pointee.leaf.verdict(tape[key + 1])
                guard verdict ?? acceptsSlowly(property.pointee.node, key + 1) else { return false }
                if !property.pointee.isDeclared || plan.pointee.patterns.count > 0 {
                    guard otherRulesPass(plan, key, isDeclared: property.pointee.isDeclared) else {
                        return false
                    }
                }
            } else if !plan.pointee.isOpen {
                guard otherRulesPass(plan, key, isDeclared: false) else { return false }
            }
            if plan.pointee.names != Node.anything, !accepts(plan.pointee.names, key) { return false }
            key = tape.next(after: key + 1)
        }
        return seen & plan.pointee.required == plan.pointee.required
    }

    /// The place of the property that a key names, in the program's properties.
    @inline(__always)
    func property(of plan: UnsafePointer<MembersPlan>, _ key: Int, _ guess: Int) -> Int? {
        let (first, hash) = (Int(plan.pointee.properties.first), tape[key].keyHash)
        if guess < Int(plan.pointee.properties.count), names(first + guess, hash, key) {
            return first + guess
        }
        guard plan.pointee.slotMask > 0 else { return nil }
        let mask = Int(plan.pointee.slotMask)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let entry = Int(program.slots[Int(plan.pointee.slots) + slot])
            if entry == 0 { return nil }
            if names(first + entry - 1, hash, key) { return first + entry - 1 }
            slot = (slot + 1) & mask
        }
    }

    @inline(__always)
    private func names(_ place: Int, _ hash: UInt64, _ key: Int) -> Bool {
        let text = program.properties[place].name
        return text.hash == hash && isText(text, key)
    }

    /// `patternProperties` and `additionalProperties`.
    private mutating func otherRulesPass(
        _ plan: UnsafePointer<MembersPlan>, _ key: Int, isDeclared: Bool
    ) -> Bool {
        var isKnown = isDeclared
        for index in plan.pointee.patterns.indices {
            guard !isTooCostly else { return false }
            let entry = program.patternProperties[index]
            if matches(entry.pattern, key) {
                isKnown = true
                guard accepts(entry.node, key + 1) else { return false }
            }
        }
        return isKnown || accepts(plan.pointee.additional, key + 1)
    }

    mutating func dependencyPasses(_ dependency: Dependency, _ value: Int) -> Bool {
        guard has(dependency.name, value) else { return true }
        return dependency.required.indices.allSatisfy { has(program.texts[$0], value) }
            && accepts(dependency.node, value)
    }

    func has(_ name: Text, _ value: Int) -> Bool {
        tape.member(program.utf8(name), hash: name.hash, of: value) != nil
    }
}
