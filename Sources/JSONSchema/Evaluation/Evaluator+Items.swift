import JSON

extension Evaluator {
    mutating func applyItems(_ rule: ItemsRule, _ value: Int, to unit: inout OutputUnit) -> Bool {
        let count = tape[value].count
        guard tape.kind(value) == .array, runner.spend(count) else { return true }
        var (item, passes) = (value + 1, true)
        for index in 0..<(rule.rest == nil ? min(count, rule.prefix.count) : count) {
            let isFirst = index < rule.prefix.count
            guard let node = isFirst ? rule.prefix[index] : rule.rest else { break }
            let steps = isFirst ? [rule.prefixKeyword, String(index)] : [rule.restKeyword]
            passes = apply(node, item, at: String(index), through: steps, to: &unit) && passes
            item = tape.next(after: item)
        }
        annotateItems(rule, count, in: &unit)
        return passes
    }

    /// The last index to which the first subschemas went, or `true` for all; `true` for the rest (Core §10.3.1).
    private mutating func annotateItems(_ rule: ItemsRule, _ count: Int, in unit: inout OutputUnit) {
        let first = rule.prefix.count
        if first > 0, count > 0 {
            annotate(rule.prefixKeyword, count <= first ? .bool(true) : .int(first - 1), in: &unit)
        }
        if rule.rest != nil, count > first { annotate(rule.restKeyword, .bool(true), in: &unit) }
    }

    /// `contains` with `minContains` and `maxContains`, by the place of its plan.
    mutating func applyContains(_ place: Int, _ value: Int, to unit: inout OutputUnit) -> Bool {
        let (plan, node, count) = (program.contains[place], graph.contained[place], tape[value].count)
        guard tape.kind(value) == .array, runner.spend(count) else { return true }
        let first = unit.details.count
        var (item, taken) = (value + 1, [Int]())
        for index in 0..<count {
            if apply(
                node, item, at: String(index), through: ["contains"], to: &unit, isBlamed: false)
            {
                taken.append(index)
            }
            item = tape.next(after: item)
        }
        if plan.evaluates { annotateContained(taken, count, in: &unit) }
        return checkContained(plan, taken.count, unitsFrom: first, in: &unit)
    }

    private mutating func annotateContained(_ taken: [Int], _ count: Int, in unit: inout OutputUnit) {
        let areAll = taken.count == count && count > 0
        annotate("contains", areAll ? .bool(true) : .array(taken.map { .int($0) }), in: &unit)
    }

    private mutating func checkContained(
        _ plan: ContainsPlan, _ count: Int, unitsFrom first: Int, in unit: inout OutputUnit
    ) -> Bool {
        if count < plan.least {
            note(plan.least == 1 ? "contains" : "minContains", .limit(JSONNumber(plan.least)), in: &unit)
            blame(unitsFrom: first, in: &unit)
        } else if count > plan.most {
            note("maxContains", .limit(JSONNumber(plan.most)), in: &unit)
        }
        return count >= plan.least && count <= plan.most
    }

    mutating func applyRestOfItems(
        _ rest: UInt32, of node: UInt32, _ value: Int, to unit: inout OutputUnit
    ) -> Bool {
        guard tape.kind(value) == .array else { return true }
        let marks = runner.evaluated(by: node, value)
        var (item, passes) = (value + 1, true)
        for (index, mark) in marks.enumerated() {
            if !mark {
                passes =
                    apply(rest, item, at: String(index), through: ["unevaluatedItems"], to: &unit) && passes
            }
            item = tape.next(after: item)
        }
        if marks.contains(false) { annotate("unevaluatedItems", .bool(true), in: &unit) }
        return passes
    }
}
