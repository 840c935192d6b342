import JSON

/// The members that a plan has fields for, in all shapes of a union.
struct ShownMembers {
    private(set) var names: Set<[UInt8]> = []

    /// Whether there are objects, and all of them have named members alone: nobody can add another.
    var areNamed: Bool { hasObjects && !isOpen }

    private var hasObjects = false
    private var isOpen = false

    init(_ plan: PlanID, _ table: PlanTable) {
        var (rest, seen) = ([plan], Set<PlanID>())
        while let id = rest.popLast() {
            guard seen.insert(id).inserted else { continue }
            switch table.usual[id].shape {
            case .group(let group): add(group)
            case .map, .json: isOpen = true
            case .union(let branches): rest += branches.map(\.plan)
            default: break
            }
        }
    }

    private mutating func add(_ group: GroupPlan) {
        hasObjects = true
        isOpen = isOpen || group.offersFurther
        names.formUnion(group.keys)
        for condition in group.conditions { names.formUnion(condition.group.keys) }
    }
}
