import JSON

/// The fields of an object's members, by their names; whether a condition holds is found out once, and where it matters.
struct GroupFields {
    private let group: GroupPlan
    private let object: JSONValue
    private let plans: [FieldPlan]
    private var held: [Int: Bool] = [:]

    init(_ group: GroupPlan, of object: JSONValue, _ plans: [FieldPlan]) {
        (self.group, self.object, self.plans) = (group, object, plans)
    }

    /// The object's own field, else that of the first condition which brings one, else that of further members.
    subscript(key: String) -> (label: String?, plan: PlanID)? {
        mutating get {
            let name = Array(key.utf8)
            if let number = group.numbers[name] { return field(group.members[number]) }
            for condition in group.brought[name] ?? [] where holds(condition) {
                let inner = group.conditions[condition].group
                if let number = inner.numbers[name] { return field(inner.members[number]) }
            }
            guard let further = group.further, case .map(let map) = plans[further].shape else { return nil }
            return (nil, map.value)
        }
    }

    private func field(_ member: MemberPlan) -> (label: String?, plan: PlanID) {
        (plans[member.plan].label, member.plan)
    }

    private mutating func holds(_ condition: Int) -> Bool {
        if let holds = held[condition] { return holds }
        let holds = group.conditions[condition].holds(for: object)
        held[condition] = holds
        return holds
    }
}
