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

    init(members: [MemberPlan], conditions: [ConditionPlan], further: PlanID?, offersFurther: Bool) {
        (self.members, self.conditions) = (members, conditions)
        (self.further, self.offersFurther) = (further, offersFurther)
        keys = Set(members.map { Array($0.key.utf8) })
        places = Dictionary(members.enumerated().map { ($1.token.key, $0) }) { first, _ in first }
    }
}
