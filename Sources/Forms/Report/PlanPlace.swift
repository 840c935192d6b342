import JSON

/// A plan as a report comes upon it.
struct PlanPlace {
    enum Role: Sendable {
        case root
        /// A member of the run input itself.
        case rootMember
        case member
        /// An entry, or a shape of a union.
        case part
    }

    let plan: FieldPlan
    let pointer: JSONPointer
    let role: Role

    /// What the place around it says already: of a shape, what its union says.
    let said: Set<JSONPointer>

    /// The shapes of a union that are kinds of value of one schema: they are no places of their own.
    let kinds: [PlanID]

    var isRoot: Bool { role == .root }

    var isMember: Bool { role == .rootMember || role == .member }

    /// What its own schemas are.
    var sites: [SchemaSite] { plan.view.layers.map(\.site).filter { !said.contains($0.pointer) } }

    /// As the first thing on a page.
    func node(in table: PlanTable) -> FieldNode {
        let path = role == .rootMember ? FieldPath.root.appending(.branch(0)) : .root
        return FieldNode(plan, path: path, initial: nil, in: table)
    }
}
