import JSON

extension Collector {
    mutating func explainItems(_ rule: ItemsRule, _ value: Int) {
        guard tape.kind(value) == .array else { return }
        var item = value + 1
        for index in 0..<tape[value].count where !isDone {
            if index < rule.prefix.count {
                let step = SchemaStep(rule.prefixKeyword, .index(index))
                explain(rule.prefix[index], item, at: .index(index), through: step)
            } else {
                guard let rest = rule.rest else { return }
                explain(rest, item, at: .index(index), through: SchemaStep(rule.restKeyword))
            }
            item = tape.next(after: item)
        }
    }

    mutating func explainMembers(_ rule: MembersRule, _ value: Int, by node: UInt32) {
        guard tape.kind(value) == .object else { return }
        guard runner.spend(tape[value].count) else { return }
        let plan = program.members + Int(rule.plan)
        var (key, seen) = (value + 1, UInt64(0))
        for _ in 0..<tape[value].count where !isDone {
            let place = runner.hashedProperty(of: plan, key)
            seen |= place.map { program.properties[$0].bit } ?? 0
            explainMember(rule, plan, key, place)
            key = tape.next(after: key + 1)
        }
        for index in plan.pointee.properties.indices where !isDone {
            let property = program.properties[index]
            if property.bit & ~seen != 0 {
                add("required", .missing(program.string(property.name)), by: node)
            }
        }
        explainMissing(plan.pointee.furtherRequired, value, "required", by: node)
    }

    private mutating func explainMember(
        _ rule: MembersRule, _ plan: UnsafePointer<MembersPlan>, _ key: Int, _ place: Int?
    ) {
        var isKnown = false
        if let place, program.properties[place].isDeclared {
            isKnown = true
            let node = rule.properties[place - Int(plan.pointee.properties.first)]
            let step = SchemaStep("properties", .text(program.properties[place].name))
            explain(node, key + 1, at: .key(key), through: step)
        }
        for (index, node) in zip(plan.pointee.patterns.indices, rule.patterns) where !isDone {
            let pattern = program.patternProperties[index].pattern
            guard runner.matches(pattern, key) else { continue }
            isKnown = true
            explain(node, key + 1, at: .key(key), through: SchemaStep("patternProperties", .pattern(pattern)))
        }
        if !isKnown {
            explain(rule.additional, key + 1, at: .key(key), through: SchemaStep("additionalProperties"))
        }
        explain(rule.names, key, at: .key(key), through: SchemaStep("propertyNames"))
    }

    mutating func explainMissing(_ names: ListRange, _ value: Int, _ keyword: String, by node: UInt32) {
        for index in names.indices where !isDone && !runner.has(program.texts[index], value) {
            add(keyword, .missing(program.string(program.texts[index])), by: node)
        }
    }

    mutating func explainRestOfItems(_ rest: UInt32, _ value: Int, by node: UInt32) {
        guard tape.kind(value) == .array else { return }
        var item = value + 1
        for (index, mark) in runner.evaluated(by: node, value).enumerated() {
            if !mark { explain(rest, item, at: .index(index), through: SchemaStep("unevaluatedItems")) }
            item = tape.next(after: item)
        }
    }

    mutating func explainRestOfMembers(_ rest: UInt32, _ value: Int, by node: UInt32) {
        guard tape.kind(value) == .object else { return }
        var key = value + 1
        for mark in runner.evaluated(by: node, value) {
            if !mark { explain(rest, key + 1, at: .key(key), through: SchemaStep("unevaluatedProperties")) }
            key = tape.next(after: key + 1)
        }
    }
}
