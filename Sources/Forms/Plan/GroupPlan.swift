import JSON

/// An object whose members the schema names.
struct GroupPlan: Sendable {
    let members: [MemberPlan]

    /// Members that are asked for only where others have certain values.
    let conditions: [ConditionPlan]

    /// The dictionary of members that the schema does not name, where it takes any.
    let further: PlanID?

    /// Whether the form asks for those; if not, it keeps those that are there.
    let offersFurther: Bool

    /// The places of members, by token.
    let places: [String: Int]

    /// The names of the members, as bytes: two that Unicode takes for equal are two.
    let keys: Set<[UInt8]>

    /// The numbers of the members, by those names.
    let numbers: [[UInt8]: Int]

    /// The numbers of the conditions that bring a member of that name.
    let brought: [[UInt8]: [Int]]

    init(members: [MemberPlan], conditions: [ConditionPlan], further: PlanID?, offersFurther: Bool) {
        (self.members, self.conditions) = (members, conditions)
        (self.further, self.offersFurther) = (further, offersFurther)
        numbers = Dictionary(members.enumerated().map { (Array($1.key.utf8), $0) }) { first, _ in first }
        keys = Set(numbers.keys)
        brought = conditions.enumerated().reduce(into: [:]) { brought, condition in
            for key in condition.element.group.keys { brought[key, default: []].append(condition.offset) }
        }
        places = Dictionary(members.enumerated().map { ($1.token.key, $0) }) { first, _ in first }
    }
}
