import JSON
import Languages

extension FormPlanner {
    /// A union of the branches of `anyOf` or `oneOf`, each with what is said beside them.
    mutating func union(_ view: SchemaView) throws(FormError) -> PlanShape {
        var branches: [(label: String?, pointer: JSONPointer?, view: SchemaView)] = []
        let saysShape = view.saysShapeItself
        for branch in view.branches where branch.schema.bool != false {
            let alone = try self.view(branch)
            let chosen = saysShape ? try counted(view.choosing(branch)) : alone
            branches.append((alone.anyTitle, branch.pointer, chosen))
        }
        let tags = Self.tags(of: branches.map(\.view), named: view["discriminator"]?["propertyName"]?.string)
        return try union(branches, tags: tags)
    }

    /// A union of several kinds of value.
    mutating func union(of kinds: [String], _ view: SchemaView) throws(FormError) -> PlanShape {
        try union(kinds.map { (nil, nil, view.restricted(to: $0)) }, tags: [])
    }

    private mutating func union(
        _ branches: [(label: String?, pointer: JSONPointer?, view: SchemaView)], tags: Set<String>
    ) throws(FormError) -> PlanShape {
        var plans: [(label: String, pointer: JSONPointer?, plan: PlanID)] = []
        for (label, pointer, view) in branches {
            let id = try plan(view, isBranch: true)
            let tag = tags.compactMap { view.property($0)?["const"]?.string }.first
            plans.append((label ?? tag ?? words.kind(of: view), pointer, id))
        }
        let labels = Dictionary(grouping: plans, by: \.label).filter { $0.value.count > 1 }
        return .union(
            plans.enumerated().map { index, branch in
                let isShared = labels[branch.label] != nil
                return BranchPlan(
                    index: index, label: isShared ? "\(branch.label) (\(index + 1))" : branch.label,
                    plan: branch.plan, pointer: branch.pointer, tags: tags)
            })
    }

    /// The members that are another constant in each branch; the choice of a branch gives them.
    private static func tags(of branches: [SchemaView], named name: String?) -> Set<String> {
        let constants = branches.map { view in
            view.all("properties").flatMap { Array($0.members) }
                .filter { $0.value["const"] != nil }.map(\.key)
        }
        guard let first = constants.first else { return [] }
        let shared = Set(first.filter { key in constants.allSatisfy { $0.contains(key) } })
        return shared.filter { key in
            let values = branches.compactMap { $0.property(key)?["const"] }
            return Set(values).count == branches.count
        }
    }
}

extension SchemaView {
    /// What the first statement of a member says itself.
    fileprivate func property(_ key: String) -> JSONValue? {
        all("properties").lazy.compactMap { $0[key] }.first
    }

    /// Whether something beside the union tells what a value looks like.
    var saysShapeItself: Bool {
        [
            "type", "properties", "items", "prefixItems", "required", "additionalProperties",
            "patternProperties",
        ]
        .contains { self[$0] != nil }
    }
}
