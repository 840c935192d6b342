import JSON

/// `unevaluatedItems` and `unevaluatedProperties` where the value decides what was evaluated.
///
/// The graph is gone through once more for the marks, after all else has passed; so nothing else carries annotations.
extension Runner {
    mutating func restOfItemsPasses(_ plan: UnevaluatedPlan, _ value: Int) -> Bool {
        let marks = evaluated(by: plan.owner, value)
        var item = value + 1
        for mark in marks {
            guard mark || accepts(plan.rest, item) else { return false }
            item = tape.next(after: item)
        }
        return !isTooCostly
    }

    mutating func restOfMembersPasses(_ plan: UnevaluatedPlan, _ value: Int) -> Bool {
        let marks = evaluated(by: plan.owner, value)
        var key = value + 1
        for mark in marks {
            guard mark || accepts(plan.rest, key + 1) else { return false }
            key = tape.next(after: key + 1)
        }
        return !isTooCostly
    }

    /// Which entries of a value the keywords of a subschema evaluate, its own `unevaluated…` left out.
    mutating func evaluated(by owner: UInt32, _ value: Int) -> [Bool] {
        var marks = EvaluatedMarks(count: tape[value].count)
        guard spend(marks.entries.count) else { return marks.entries }
        for keyword in program.subschemas[Int(owner)].keywords {
            switch keyword.rule {
            case .unevaluatedItems, .unevaluatedProperties: continue
            default: mark(keyword.rule, value, &marks)
            }
        }
        return marks.entries
    }

    /// Marks what a subschema evaluates of a value that it takes.
    private mutating func mark(_ node: UInt32, _ value: Int, _ marks: inout EvaluatedMarks) {
        guard spend(1), isDynamic || marks.nodes.insert(node).inserted else { return }
        let isEntered = enter(node)
        defer { if isEntered { leave() } }
        for keyword in program.subschemas[Int(node)].keywords { mark(keyword.rule, value, &marks) }
    }

    private mutating func mark(_ rule: Rule, _ value: Int, _ marks: inout EvaluatedMarks) {
        switch rule {
        case .reference(let target): mark(target, value, &marks)
        case .dynamicReference(let place): mark(target(of: program.dynamics[Int(place)]), value, &marks)
        case .allOf(let targets): for target in targets { mark(target, value, &marks) }
        case .anyOf(let branches), .oneOf(let branches): markTaking(branches, value, &marks)
        case .condition(let test, let then, let otherwise):
            let holds = accepts(test, value)
            if holds { mark(test, value, &marks) }
            mark(holds ? then : otherwise, value, &marks)
        case .dependentSchemas(let entries):
            guard tape.kind(value) == .object else { return }
            for (name, target) in entries where has(name, value) { mark(target, value, &marks) }
        case .members(let rule): markMembers(rule, value, &marks)
        case .items(let rule): markItems(rule, value, &marks)
        case .contains(let place): markContained(program.contains[Int(place)], value, &marks)
        case .unevaluatedItems where tape.kind(value) == .array,
            .unevaluatedProperties where tape.kind(value) == .object:
            for index in marks.entries.indices { marks.entries[index] = true }
        case .check, .not, .unevaluatedItems, .unevaluatedProperties: return
        }
    }

    private mutating func markTaking(_ branches: [UInt32], _ value: Int, _ marks: inout EvaluatedMarks) {
        for branch in branches where accepts(branch, value) { mark(branch, value, &marks) }
    }

    private mutating func markMembers(_ rule: MembersRule, _ value: Int, _ marks: inout EvaluatedMarks) {
        guard tape.kind(value) == .object, spend(marks.entries.count) else { return }
        let plan = program.members + Int(rule.plan)
        var key = value + 1
        for index in marks.entries.indices where !isTooCostly {
            let place = hashedProperty(of: plan, key)
            let isDeclared = place.map { program.properties[$0].isDeclared } ?? false
            if isDeclared || rule.additional != nil || matchesAny(plan.pointee.patterns, key) {
                marks.entries[index] = true
            }
            key = tape.next(after: key + 1)
        }
    }

    private mutating func matchesAny(_ patterns: ListRange, _ key: Int) -> Bool {
        for index in patterns.indices where matches(program.patternProperties[index].pattern, key) {
            return true
        }
        return false
    }

    private func markItems(_ rule: ItemsRule, _ value: Int, _ marks: inout EvaluatedMarks) {
        guard tape.kind(value) == .array else { return }
        let count = rule.rest == nil ? min(rule.prefix.count, marks.entries.count) : marks.entries.count
        for index in 0..<count { marks.entries[index] = true }
    }

    private mutating func markContained(_ plan: ContainsPlan, _ value: Int, _ marks: inout EvaluatedMarks) {
        guard tape.kind(value) == .array, plan.evaluates, spend(marks.entries.count) else { return }
        var item = value + 1
        for index in marks.entries.indices where !isTooCostly {
            if !marks.entries[index], accepts(plan.node, item) { marks.entries[index] = true }
            item = tape.next(after: item)
        }
    }
}
