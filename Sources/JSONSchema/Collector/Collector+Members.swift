import JSON

/// `properties` and its kin.
extension Collector {
    mutating func explainMembers(_ keyword: UInt32, _ place: UInt32, _ value: Int) {
        guard tape.kind(value) == .object, runner.spend(tape[value].count) else { return }
        let plan = tables.pointee.members + Int(place)
        let (tape, all, bytes) = (tape, tables.pointee.properties, tables.pointee.bytes)
        let (hasOthers, properties) = (plan.pointee.hasOthers, plan.pointee.properties.indices)
        var (key, next, seen) = (value + 1, properties.lowerBound, UInt64(0))
        var further: Set<Int> = []
        let refused = refusedKey(plan, value)
        for _ in 0..<tape[value].count where !isDone {
            let isNext = next < properties.upperBound && (all + next).pointee.isNamed(key, tape, bytes)
            let place = isNext ? next : runner.hashedProperty(of: plan, key)
            if let place {
                next = place + 1
                seen |= (all + place).pointee.bit
                if (all + place).pointee.isFurther { further.insert(place) }
            }
            if key >= refused {
                if let place {
                    explainProperty(keyword, plan, key, place, isRefused: key == refused && !hasOthers)
                }
                if hasOthers || place == nil { explainOthers(keyword, plan, key, place) }
            }
            key = tape.next(after: key + 1)
        }
        let isComplete = seen & plan.pointee.required == plan.pointee.required
        if !isComplete || further.count < Int(plan.pointee.furtherRequired.count) {
            explainRequired(plan, value, seen, further)
        }
    }

    /// The key at which the program ended its walk over the object, where that was the last that it refused; else 0.
    ///
    /// The members before it have passed, by this plan always: only where scopes are dynamic, the way may decide.
    private func refusedKey(_ plan: UnsafePointer<MembersPlan>, _ value: Int) -> Int {
        let refusal = runner.refusal
        guard refusal.plan == plan, refusal.value == value, !tables.pointee.isDynamic else { return 0 }
        return refusal.key
    }

    @inline(__always)
    private mutating func explainProperty(
        _ keyword: UInt32, _ plan: UnsafePointer<MembersPlan>, _ key: Int, _ place: Int, isRefused: Bool
    ) {
        let property = tables.pointee.properties + place
        let verdict = isRefused ? false : property.pointee.leaf.verdict(tape, key + 1)
        guard verdict != true, property.pointee.isDeclared else { return }
        explainMember(
            { $0.rule(keyword).property(place - Int(plan.pointee.properties.first)) },
            asked: property.pointee.node, isRefused: verdict == false, key + 1,
            through: .property(UInt32(place)), key)
    }

    /// `patternProperties`, `additionalProperties` and `propertyNames`.
    private mutating func explainOthers(
        _ keyword: UInt32, _ plan: UnsafePointer<MembersPlan>, _ key: Int, _ place: Int?
    ) {
        var isKnown = place.map { tables.pointee.properties[$0].isDeclared } ?? false
        for index in plan.pointee.patterns.indices where !isDone {
            let entry = tables.pointee.patternProperties[index]
            guard runner.matches(entry.pattern, key) else { continue }
            isKnown = true
            explainMember(
                { $0.rule(keyword).patternProperty(index - Int(plan.pointee.patterns.first)) },
                asked: entry.node, key + 1, through: .patternProperty(entry.pattern), key)
        }
        if !isKnown {
            explainMember(
                { $0.rule(keyword).others.additional }, asked: plan.pointee.additional, key + 1,
                through: .additional, key)
        }
        explainMember(
            { $0.rule(keyword).others.names }, asked: plan.pointee.names, key, through: .names, key)
    }

    /// Explains a member, or its key.
    @inline(__always)
    mutating func explainMember(
        _ node: (UnsafePointer<Subschema>) -> UInt32, asked: UInt32, isRefused: Bool = false, _ value: Int,
        through turn: SchemaStep, _ key: Int
    ) {
        explain(
            node, asked: asked, isRefused: isRefused, value, through: turn, at: .key(UInt32(key)),
            width: tape[key].byteCount)
    }

    private mutating func explainRequired(
        _ plan: UnsafePointer<MembersPlan>, _ value: Int, _ seen: UInt64, _ further: Set<Int>
    ) {
        for place in plan.pointee.properties.indices where !isDone {
            let property = tables.pointee.properties[place]
            guard property.bit & ~seen != 0 || property.isFurther && !further.contains(place) else {
                continue
            }
            record.add(.missingProperty(UInt32(place)), value, width: Int(property.name.length))
        }
    }
}
