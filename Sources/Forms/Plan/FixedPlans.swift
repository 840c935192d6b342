import JSON

/// Finds the plans of what stays as the run gave it: evidence, read-only values and lists of things to judge, and all
/// that contain one.
struct FixedPlans {
    let all: Set<PlanID>

    init(_ plans: [FieldPlan]) {
        var wholes: [PlanID: [PlanID]] = [:]
        for plan in plans {
            for part in Self.parts(of: plan.shape) { wholes[part, default: []].append(plan.id) }
        }
        var (found, rest) = (Set<PlanID>(), plans.filter(Self.isFixed).map(\.id))
        while let plan = rest.popLast() {
            guard found.insert(plan).inserted else { continue }
            rest += wholes[plan] ?? []
        }
        all = found
    }

    private static func isFixed(_ plan: FieldPlan) -> Bool {
        if case .list(let list) = plan.shape, list.review != nil { return true }
        return plan.evidence != nil || plan.view["readOnly"]?.bool == true
    }

    private static func parts(of shape: PlanShape) -> [PlanID] {
        switch shape {
        case .group(let group):
            (group.members + group.conditions.flatMap(\.group.members)).map(\.plan)
                + [group.further].compactMap(\.self)
        case .list(let list): list.first + [list.item].compactMap(\.self)
        case .map(let map): [map.value]
        case .union(let branches): branches.map(\.plan)
        default: []
        }
    }
}
