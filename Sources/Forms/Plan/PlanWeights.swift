/// Counts the controls that each plan takes on a page.
struct PlanWeights {
    /// What counts as too many to be shown unasked.
    static let many = 1_000
    private static let mostDepth = 60

    private(set) var all: [Int]
    private let plans: [FieldPlan]
    private var isUnderWay: [Bool]

    init(_ plans: [FieldPlan]) {
        self.plans = plans
        all = Array(repeating: 0, count: plans.count)
        isUnderWay = Array(repeating: false, count: plans.count)
        for plan in plans { _ = weight(plan.id, depth: 0) }
    }

    private mutating func weight(_ id: PlanID, depth: Int) -> Int {
        guard plans.indices.contains(id), !isUnderWay[id], depth < Self.mostDepth else { return Self.many }
        guard all[id] == 0 else { return all[id] }
        isUnderWay[id] = true
        let weight =
            1
            + parts(of: plans[id].shape).reduce(0) { min(Self.many, $0 + self.weight($1, depth: depth + 1)) }
        isUnderWay[id] = false
        all[id] = min(Self.many, weight)
        return all[id]
    }

    private func parts(of shape: PlanShape) -> [PlanID] {
        switch shape {
        case .group(let group):
            group.members.map(\.plan) + (group.offersFurther ? [group.further].compactMap(\.self) : [])
        case .list(let list): list.first + [list.item].compactMap(\.self)
        case .map(let map): [map.value]
        case .union(let branches): branches.map(\.plan)
        default: []
        }
    }
}
