import JSON

extension Runner {
    /// One walk over the members: each is looked up among the properties, first where the schema's order suggests.
    mutating func membersPass(_ plan: UnsafePointer<MembersPlan>, _ value: Int) -> Bool {
        let count = tape[value].count
        guard spend(count) else { return false }
        let (tape, all, bytes) = (tape, program.properties, program.bytes)  // else read anew for each member
        let (hasOthers, properties) = (plan.pointee.hasOthers, plan.pointee.properties)
        var (key, next, seen) = (value + 1, all + properties.indices.lowerBound, UInt64(0))
        let end = next + Int(properties.count)
        for _ in 0..<count {
            var property = next
            if next == end || !next.pointee.isNamed(key, tape, bytes) {
                guard let place = hashedProperty(of: plan, key) else {
                    guard othersPass(plan, key, isDeclared: false) else { return refuse(plan, value, key) }
                    key = tape.next(after: key + 1)
                    continue
                }
                property = all + place
            }
            next = property + 1
            seen |= property.pointee.bit
            if let verdict = property.pointee.leaf.verdict(tape, key + 1) {
                guard verdict else { return refuse(plan, value, key) }
            } else {
                guard acceptsSlowly(property.pointee.node, key + 1) else { return refuse(plan, value, key) }
            }
            if hasOthers, !othersPass(plan, key, isDeclared: property.pointee.isDeclared) {
                return refuse(plan, value, key)
            }
            key = tape.next(after: key + 1)
        }
        return seen & plan.pointee.required == plan.pointee.required
    }

    /// Notes the member that was refused; always `false`.
    @inline(__always)
    private mutating func refuse(_ plan: UnsafePointer<MembersPlan>, _ value: Int, _ key: Int) -> Bool {
        refusal = Refusal(plan: plan, value: value, key: key)
        return false
    }

    /// The place of the property that a key names, in the program's properties.
    @inline(never)
    func hashedProperty(of plan: UnsafePointer<MembersPlan>, _ key: Int) -> Int? {
        guard plan.pointee.slotMask > 0 else { return nil }
        let (first, mask) = (Int(plan.pointee.properties.first), Int(plan.pointee.slotMask))
        var slot = Int(truncatingIfNeeded: tape[key].keyHash) & mask
        while true {
            let entry = Int(program.slots[Int(plan.pointee.slots) + slot])
            if entry == 0 { return nil }
            let property = program.properties + (first + entry - 1)
            if property.pointee.isNamed(key, tape, program.bytes) { return first + entry - 1 }
            slot = (slot + 1) & mask
        }
    }

    /// `patternProperties`, `additionalProperties` and `propertyNames`.
    @inline(never)
    private mutating func othersPass(_ plan: UnsafePointer<MembersPlan>, _ key: Int, isDeclared: Bool) -> Bool
    {
        if plan.pointee.names != Node.anything, !accepts(plan.pointee.names, key) { return false }
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
        for index in dependency.required.indices {
            guard has(program.texts[index], value) else { return false }
        }
        return accepts(dependency.node, value)
    }

    /// One walk over the members, which counts those that must be there: no two of them have one name.
    mutating func furtherRequiredPass(_ plan: UnsafePointer<MembersPlan>, _ value: Int) -> Bool {
        var (key, left) = (value + 1, Int(plan.pointee.furtherRequired.count))
        guard tape[value].count >= left, spend(tape[value].count) else { return false }
        for _ in 0..<tape[value].count where left > 0 {
            if let place = hashedProperty(of: plan, key), program.properties[place].isFurther { left -= 1 }
            key = tape.next(after: key + 1)
        }
        return left == 0
    }

    /// Whether an object has a member of that name; asked about objects only.
    mutating func has(_ name: Text, _ value: Int) -> Bool {
        guard spend(1 + tape[value].count >> 3) else { return false }
        return tape.member(program.utf8(name), hash: name.hash, of: value) != nil
    }
}
