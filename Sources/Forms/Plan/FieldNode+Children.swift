import JSON

extension FieldNode {
    func member(_ member: MemberPlan, below token: PathToken? = nil, in table: PlanTable) -> FieldNode {
        let base = token.map(path.appending) ?? path
        return FieldNode(
            table.plans[member.plan], path: base.appending(member.token), initial: preset?[member.key],
            in: table)
    }

    func branch(_ branches: [BranchPlan], _ index: Int, in table: PlanTable) -> FieldNode {
        FieldNode(
            table.plans[branches[index].plan], path: path.appending(.branch(index)),
            initial: presetBranch(branches, in: table) == index ? preset : nil, in: table)
    }

    /// The branch that shows what is there; `nil` where nothing is.
    func presetBranch(_ branches: [BranchPlan], in table: PlanTable) -> Int? {
        preset.flatMap { Showing(table.plans).bestBranch(of: branches, for: $0) }
    }

    /// The row of this id; a row that the run gave begins with its entry.
    func row(_ list: ListPlan, id: Int, given: [JSONValue], in table: PlanTable) -> FieldNode? {
        list.plan(at: id).map { plan in
            FieldNode(
                table.plans[plan], path: path.appending(.row(id)),
                initial: given.indices.contains(id) ? given[id] : nil, in: table)
        }
    }

    /// The row of this id in a dictionary; a row that the run gave begins with its entry.
    func row(_ map: MapPlan, id: Int, given: [(key: String, value: JSONValue)], in table: PlanTable)
        -> FieldNode
    {
        FieldNode(
            table.plans[map.value], path: path.appending(.row(id)),
            initial: given.indices.contains(id) ? given[id].value : nil, in: table)
    }

    /// The members that the schema does not name; `nil` where the form neither asks for them nor has any.
    func further(_ group: GroupPlan, in table: PlanTable) -> FieldNode? {
        guard let further = group.further else { return nil }
        let others = preset.map { preset in preset.members.filter { !group.names($0.key) } } ?? []
        guard group.offersFurther || !others.isEmpty else { return nil }
        let initial = others.isEmpty ? nil : JSONValue.object(others.map { ($0.key, $0.value) })
        return FieldNode(table.plans[further], path: path.appending(.further), initial: initial, in: table)
    }
}

extension GroupPlan {
    /// Whether a member of that name has a field of its own.
    func names(_ key: String) -> Bool {
        keys.contains(Array(key.utf8)) || conditions.contains { $0.group.names(key) }
    }
}
