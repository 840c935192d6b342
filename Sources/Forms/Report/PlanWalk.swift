import JSON

/// Goes over the plans that a form can come to, each once, in the order of the page.
struct PlanWalk {
    private let table: PlanTable
    private var rest: [Step]
    private var seen: Set<PlanID> = []

    private typealias Step = (id: PlanID, pointer: JSONPointer?, role: PlanPlace.Role, said: Set<JSONPointer>)

    init(_ table: PlanTable, root: FieldNode) {
        self.table = table
        rest = [(root.plan.id, nil, .root, [])]
    }

    mutating func next() -> PlanPlace? {
        while let step = rest.popLast() {
            guard seen.insert(step.id).inserted else { continue }
            let plan = table.plans[step.id]
            let kinds = kinds(of: step.id)
            rest += below(plan, kinds, step.role).reversed()
            guard !plan.isMadeUp else { continue }
            return PlanPlace(
                plan: plan, pointer: step.pointer ?? plan.pointer, role: step.role, said: step.said,
                kinds: kinds)
        }
        return nil
    }

    private func kinds(of id: PlanID) -> [PlanID] {
        guard case .union(let branches) = table.usual[id].shape else { return [] }
        return branches.filter { $0.pointer == nil }.map(\.plan)
    }

    private func below(_ plan: FieldPlan, _ kinds: [PlanID], _ role: PlanPlace.Role) -> [Step] {
        let parts = parts(of: plan, role == .root ? .rootMember : .member)
        return parts + kinds.flatMap { self.parts(of: table.plans[$0], .member) }
    }

    private func parts(of plan: FieldPlan, _ role: PlanPlace.Role) -> [Step] {
        switch table.usual[plan.id].shape {
        case .group(let group):
            let members = group.members + group.conditions.flatMap(\.group.members)
            let further =
                group.offersFurther ? group.further.map { parts(of: table.plans[$0], .member) } : nil
            return members.map { ($0.plan, nil, role, []) } + (further ?? [])
        case .list(let list):
            return (list.first + [list.item].compactMap(\.self)).map { ($0, nil, .part, []) }
        case .map(let map): return [(map.value, nil, .part, [])]
        case .union(let branches):
            let said = Set(plan.view.layers.map(\.site.pointer))
            return branches.filter { $0.pointer != nil }.map { ($0.plan, $0.pointer, .part, said) }
        default: return []
        }
    }
}

extension FieldPlan {
    /// Whether no single place of the schema has it: the union of what `patternProperties` say.
    fileprivate var isMadeUp: Bool {
        guard case .union(let branches) = shape, view.layers.isEmpty else { return false }
        return branches.contains { $0.pointer != nil }
    }
}
