import JSON

/// Finds the places that no page can show, as they always contain themselves, or far too much.
///
/// Members that must be there, and what has a default, are shown with all that lies in them, without being asked for.
struct EndlessPlans {
    /// Controls that one place may open.
    private static let mostControls = 20_000

    private(set) var all: Set<PlanID>

    /// What each place opens.
    private let opened: [[PlanID]]
    private var controls: [Int]

    init(_ plans: [FieldPlan], _ usual: [FieldBearing]) {
        opened = plans.map { Self.opened(by: $0, usual[$0.id]) }
        controls = Array(repeating: 1, count: plans.count)
        let inner = Self.endingOrder(of: opened)
        let outer = Self.endingOrder(of: Self.reversed(opened))
        all = Set(plans.map(\.id)).subtracting(inner).subtracting(outer)
        for id in inner { weigh(id) }
    }

    /// Of a place that opens too much, the parts are closed; what lies in it was weighed before.
    private mutating func weigh(_ id: PlanID) {
        let sum = opened[id].reduce(1) { $0 + (all.contains($1) ? 1 : controls[$1]) }
        guard sum > Self.mostControls else { return controls[id] = sum }
        all.formUnion(opened[id].filter { controls[$0] > 1 })
        controls[id] = 1 + opened[id].count
    }

    /// Those from which every way ends, the ends first: all but what leads into a circle.
    private static func endingOrder(of next: [[PlanID]]) -> [PlanID] {
        let before = reversed(next)
        var left = next.map(\.count)
        var order = next.indices.filter { left[$0] == 0 }
        var place = 0
        while place < order.count {
            for id in before[order[place]] {
                left[id] -= 1
                if left[id] == 0 { order.append(id) }
            }
            place += 1
        }
        return order
    }

    private static func reversed(_ next: [[PlanID]]) -> [[PlanID]] {
        var before = Array(repeating: [PlanID](), count: next.count)
        for (id, others) in next.enumerated() {
            for other in others { before[other].append(id) }
        }
        return before
    }

    private static func opened(by plan: FieldPlan, _ bearing: FieldBearing) -> [PlanID] {
        let hasPreset = bearing.preset != nil
        let asksForSome = plan.isRequired && !plan.view.isNullable
        switch bearing.shape {
        case .group(let group): return hasPreset || bearing.blank == .refused ? group.members.map(\.plan) : []
        case .union(let branches): return hasPreset ? branches.map(\.plan) : []
        case .map(let map):
            return asksForSome ? Array(repeating: map.value, count: min(map.least, ListPlan.mostRows)) : []
        case .list(let list):
            return list.first
                + (asksForSome ? Array(repeating: list.item, count: list.least).compactMap(\.self) : [])
        default: return []
        }
    }
}
