import JSON
import JSONSchema

/// Tells how controls can show a value, and which branch of a union shows it best.
struct Showing {
    enum Verdict {
        case well
        /// It is of the kind asked for, but only JSON text can show it.
        case asText
        /// It is not what the schema asks for.
        case not
    }

    private let plans: [FieldPlan]

    init(_ plans: [FieldPlan]) {
        self.plans = plans
    }

    /// Looks at the value itself; what is in it is looked at where it is shown.
    func shows(_ shape: PlanShape, _ value: JSONValue) -> Verdict {
        switch shape {
        case .text, .moment, .file: value.kind == .string ? .well : .not
        case .exactNumber: value.kind == .number || value.kind == .string ? .well : .not
        case .number: value.kind == .number ? .well : .not
        case .flag: value.kind == .boolean ? .well : .not
        case .options(let options): options.contains { $0.value == value } ? .well : .not
        case .set(let options): Self.shows(options, value)
        case .constant, .json: .well
        case .group: value.kind == .object ? .well : .not
        case .list(let list): shows(list, value)
        case .map(let map): shows(map, value)
        case .union(let branches): bestBranch(of: branches, for: value) == nil ? .asText : .well
        }
    }

    private static func shows(_ options: [Option], _ value: JSONValue) -> Verdict {
        guard value.kind == .array else { return .not }
        let elements = Array(value.elements)
        let areListed = elements.allSatisfy { element in options.contains { $0.value == element } }
        return areListed && Set(elements).count == elements.count ? .well : .asText
    }

    private func shows(_ list: ListPlan, _ value: JSONValue) -> Verdict {
        guard value.kind == .array else { return .not }
        return value.count <= ListPlan.mostRows && (list.item != nil || value.count <= list.first.count)
            ? .well : .asText
    }

    private func shows(_ map: MapPlan, _ value: JSONValue) -> Verdict {
        guard value.kind == .object else { return .not }
        let arePostable = value.members.allSatisfy { key, _ in
            !key.isBlank && key.isSame(as: key.trimmed) && !key.hasOddControls && !key.utf8.contains(0x0A)
                && !key.utf8.contains(0x0D) && map.keys?.contains { $0.isSame(as: key) } != false
        }
        return arePostable && value.count <= ListPlan.mostRows ? .well : .asText
    }

    /// The branch that shows the value as it is, by constants first, then by kind and what is in it.
    ///
    /// What is hidden is not looked at: it fits everywhere.
    func bestBranch(
        of branches: [BranchPlan], for value: JSONValue, hiding hidden: PlaceTree? = nil
    ) -> Int? {
        var work = 20_000
        var best: (index: Int, score: Int)?
        for (index, branch) in branches.enumerated() {
            guard let score = score(branch.plan, value, hidden, &work) else { continue }
            if score > best?.score ?? .min { best = (index, score) }
        }
        return best?.index
    }

    /// How well a plan fits a value; `nil` where it cannot show it as it is.
    private func score(
        _ id: PlanID, _ value: JSONValue, _ hidden: PlaceTree?, _ work: inout Int
    ) -> Int? {
        work -= 1
        guard work > 0, plans.indices.contains(id) else { return nil }
        if hidden?.isPlace ?? false { return 2 }
        let plan = plans[id]
        if value.isNull, plan.view.isNullable { return 2 }
        if plan.view["readOnly"]?.bool == true { return 1 }
        switch plan.shape {
        case .text: return value.string.flatMap { $0.hasOddControls ? nil : textScore(plan, $0) }
        case .moment: return value.string.flatMap { textScore(plan, $0) }
        case .file: return value.kind == .string ? 1 : nil
        case .exactNumber:
            return value.number != nil || value.string.flatMap(JSONNumber.init) != nil ? 2 : nil
        case .number(let isInteger): return value.number.flatMap { numberScore($0, isInteger: isInteger) }
        case .flag(let mustTick): return value.bool.flatMap { mustTick && !$0 ? nil : 3 }
        case .options(let options): return options.contains { $0.value == value } ? 5 : nil
        case .constant(let constant): return constant == value ? 6 : nil
        case .json: return 0
        case .set(let options):
            if case .well = Self.shows(options, value) { return 3 }
            return nil
        case .group(let group): return score(group, value, hidden, &work)
        case .list(let list): return score(list, value, hidden, &work)
        case .map(let map):
            guard case .well = shows(map, value) else { return nil }
            return sum(value.members.map { (map.value, $0.value, hidden?[$0.key]) }, 2, &work)
        case .union(let branches): return branches.compactMap { score($0.plan, value, hidden, &work) }.max()
        }
    }

    private func textScore(_ plan: FieldPlan, _ text: String) -> Int? {
        guard let format = plan.view["format"]?.string.flatMap(Format.init(rawValue:)) else { return 2 }
        return format.acceptsBroadly(text) ? 4 : nil
    }

    private func numberScore(_ number: JSONNumber, isInteger: Bool) -> Int? {
        guard isInteger else { return 2 }
        return number.isInteger ? 3 : nil
    }

    private func score(
        _ group: GroupPlan, _ value: JSONValue, _ hidden: PlaceTree?, _ work: inout Int
    ) -> Int? {
        guard value.kind == .object else { return nil }
        var parts: [(PlanID, JSONValue, PlaceTree?)] = []
        for member in group.members {
            if let part = value[member.key] {
                parts.append((member.plan, part, hidden?[member.key]))
            } else if plans[member.plan].isRequired {
                return nil
            }
        }
        let extra = value.count - parts.count
        guard extra == 0 || group.further != nil || !group.conditions.isEmpty else { return nil }
        return sum(parts, 2 - extra, &work)
    }

    private func score(
        _ list: ListPlan, _ value: JSONValue, _ hidden: PlaceTree?, _ work: inout Int
    ) -> Int? {
        guard case .well = shows(list, value), value.count >= list.least, value.count <= list.most else {
            return nil
        }
        let parts = value.elements.enumerated().compactMap { index, element in
            list.plan(at: index).map { ($0, element, hidden?[String(index)]) }
        }
        return sum(parts, 2, &work)
    }

    private func sum(
        _ parts: [(PlanID, JSONValue, PlaceTree?)], _ start: Int, _ work: inout Int
    ) -> Int? {
        var total = start
        for (plan, value, hidden) in parts {
            guard let score = score(plan, value, hidden, &work) else { return nil }
            total += score
        }
        return total
    }
}
