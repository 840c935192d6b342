extension Lowering {
    func addMembers(_ rule: MembersRule, to code: inout NodeCode) {
        let plan = tables.members[Int(rule.plan)]
        let isIdle =
            plan.required == 0 && rule.names == nil && rule.additional == nil && rule.patterns.isEmpty
            && rule.properties.isEmpty
        if !isIdle { code.add(.members(rule.plan)) }
        if plan.furtherRequired.count > 0 { code.add(.required(rule.plan)) }
    }

    mutating func addItems(_ rule: ItemsRule, to code: inout NodeCode) {
        add(
            ItemsPlan(prefix: tables.add(list: rule.prefix), rest: rule.rest ?? Subschema.anything), to: &code
        )
    }

    private mutating func add(_ plan: ItemsPlan, to code: inout NodeCode) {
        tables.items.append(plan)
        code.add(.items(UInt32(tables.items.count - 1)))
    }

    /// Where what is evaluated is known beforehand, the rest is what comes after a prefix.
    mutating func addUnevaluatedItems(_ rest: UInt32, of node: Int, to code: inout NodeCode) {
        var items = EvaluatedItems(left: patience)
        items.add(node, graph, tables)
        patience = items.left
        guard !items.isAll else { return }
        if items.isExact {
            let prefix = Array(repeating: Subschema.anything, count: items.count)
            add(ItemsPlan(prefix: tables.add(list: prefix), rest: rest), to: &code)
        } else {
            tables.unevaluated.append(UnevaluatedPlan(owner: UInt32(node), rest: rest))
            code.add(.unevaluatedItems(UInt32(tables.unevaluated.count - 1)))
        }
    }

    /// Where what is evaluated is known beforehand, the rest is what closes an object.
    mutating func addUnevaluatedProperties(_ rest: UInt32, of node: Int, to code: inout NodeCode) {
        var members = EvaluatedMembers(left: patience)
        members.add(node, graph, tables)
        patience = members.left
        guard !members.isAll else { return }
        if members.isExact {
            addClosed(members, rest, to: &code)
        } else {
            tables.unevaluated.append(UnevaluatedPlan(owner: UInt32(node), rest: rest))
            code.add(.unevaluatedProperties(UInt32(tables.unevaluated.count - 1)))
        }
    }

    private mutating func addClosed(_ members: EvaluatedMembers, _ rest: UInt32, to code: inout NodeCode) {
        var plan = MembersPlan()
        let properties = members.names.map { Property(name: $0, isDeclared: true) }
        plan.properties = ListRange(first: UInt32(tables.properties.count), count: UInt32(properties.count))
        tables.properties += properties
        (plan.slots, plan.slotMask) = tables.add(hashes: properties.map(\.name.hash))
        let patterns = members.patterns.map { PatternProperty(pattern: $0) }
        plan.patterns = ListRange(
            first: UInt32(tables.patternProperties.count), count: UInt32(patterns.count))
        tables.patternProperties += patterns
        plan.additional = rest
        tables.members.append(plan)
        closedPlans.append(UInt32(tables.members.count - 1))
        code.add(.members(UInt32(tables.members.count - 1)))
    }
}
