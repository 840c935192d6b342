import JSON

extension Evaluator {
    /// The names of the members to which keywords applied subschemas, and of those that are missing.
    private struct Applied {
        var properties: [String] = []
        var patterns: [String] = []
        var additional: [String] = []
        var seen: UInt64 = 0
        var passes = true
    }

    mutating func applyMembers(_ rule: MembersRule, _ value: Int, to unit: inout OutputUnit) -> Bool {
        guard tape.kind(value) == .object, runner.spend(tape[value].count) else { return true }
        let plan = program.members + Int(rule.plan)
        var applied = Applied()
        var key = value + 1
        for _ in 0..<tape[value].count where !runner.isTooCostly {
            applyMember(rule, plan, key, to: &unit, &applied)
            key = tape.next(after: key + 1)
        }
        annotate(applied, rule, plan, in: &unit)
        return requiredPass(plan, applied.seen, value, in: &unit) && applied.passes
    }

    private mutating func applyMember(
        _ rule: MembersRule, _ plan: UnsafePointer<MembersPlan>, _ key: Int, to unit: inout OutputUnit,
        _ applied: inout Applied
    ) {
        let name = name(key)
        let place = runner.hashedProperty(of: plan, key)
        var isKnown = false
        if let place {
            applied.seen |= program.properties[place].bit
            if program.properties[place].isDeclared {
                isKnown = true
                applied.properties.append(name)
                let node = rule.properties[place - Int(plan.pointee.properties.first)]
                apply(node, key + 1, at: name, ["properties", name], to: &unit, &applied)
            }
        }
        for (index, node) in zip(plan.pointee.patterns.indices, rule.patterns) where !runner.isTooCostly {
            let pattern = program.patternProperties[index].pattern
            guard runner.matches(pattern, key) else { continue }
            isKnown = true
            if applied.patterns.last != name { applied.patterns.append(name) }
            let steps = ["patternProperties", program.patterns[Int(pattern)].source]
            apply(node, key + 1, at: name, steps, to: &unit, &applied)
        }
        if !isKnown, let node = rule.additional {
            applied.additional.append(name)
            apply(node, key + 1, at: name, ["additionalProperties"], to: &unit, &applied)
        }
        if let node = rule.names, !applyToName(node, key, name, to: &unit) { applied.passes = false }
    }

    private mutating func apply(
        _ node: UInt32, _ value: Int, at place: String, _ steps: [String], to unit: inout OutputUnit,
        _ applied: inout Applied
    ) {
        if !apply(node, value, at: place, through: steps, to: &unit) { applied.passes = false }
    }

    /// The sets of names that Core §10.3.2 asks for.
    private mutating func annotate(
        _ applied: Applied, _ rule: MembersRule, _ plan: UnsafePointer<MembersPlan>, in unit: inout OutputUnit
    ) {
        let isDeclared = plan.pointee.properties.indices.contains { program.properties[$0].isDeclared }
        if isDeclared { annotate("properties", applied.properties, in: &unit) }
        if !rule.patterns.isEmpty { annotate("patternProperties", applied.patterns, in: &unit) }
        if rule.additional != nil { annotate("additionalProperties", applied.additional, in: &unit) }
    }

    private mutating func requiredPass(
        _ plan: UnsafePointer<MembersPlan>, _ seen: UInt64, _ value: Int, in unit: inout OutputUnit
    ) -> Bool {
        var missing = plan.pointee.properties.indices.map { program.properties[$0] }
            .filter { $0.bit & ~seen != 0 }.map(\.name)
        missing += plan.pointee.furtherRequired.indices.map { program.texts[$0] }
            .filter { !runner.has($0, value) }
        if !missing.isEmpty { noteMissing(missing, "required", in: &unit) }
        return missing.isEmpty
    }

    private func name(_ key: Int) -> String {
        tape.withUnescaped(key) { String(decoding: $0, as: UTF8.self) }
    }

    mutating func applyRestOfMembers(
        _ rest: UInt32, of node: UInt32, _ value: Int, to unit: inout OutputUnit
    ) -> Bool {
        guard tape.kind(value) == .object else { return true }
        var (key, names, passes) = (value + 1, [String](), true)
        for mark in runner.evaluated(by: node, value) {
            if !mark {
                let name = name(key)
                names.append(name)
                let steps = ["unevaluatedProperties"]
                passes = apply(rest, key + 1, at: name, through: steps, to: &unit) && passes
            }
            key = tape.next(after: key + 1)
        }
        annotate("unevaluatedProperties", names, in: &unit)
        return passes
    }
}
