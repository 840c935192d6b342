public import JSON
import Languages

extension Form {
    /// The run input in the form's own words, by what it calls its fields and choices, and nothing of what is hidden.
    public func wording(of input: JSONValue, hiding hidden: PlaceTree = PlaceTree()) -> Wording {
        table.wording(of: input, root.plan.id, hidden)
    }
}

extension PlanTable {
    fileprivate func wording(of value: JSONValue, _ id: PlanID, _ hidden: PlaceTree?) -> Wording {
        if hidden?.isPlace ?? false { return .hidden }
        let plan = plans[id]
        switch plan.shape {
        case .json, .text, .moment, .exactNumber, .number, .file, .constant:
            return leaf(value, plan)
        case .flag:
            return value.bool.map { .words(words[$0 ? .yes : .no]) } ?? leaf(value, plan)
        case .options(let options):
            return label(of: value, options).map(Wording.words) ?? leaf(value, plan)
        case .set(let options):
            return entries(value, plan) { _, entry in label(of: entry, options).map(Wording.words) }
        case .list(let list):
            return entries(value, plan) { index, entry in
                list.plan(at: index).map { wording(of: entry, $0, hidden?[String(index)]) }
            }
        case .group(let group):
            return members(value, plan, hidden) { key in member(key, of: group, value) }
        case .map(let map):
            return members(value, plan, hidden) { key in (key, map.value) }
        case .union(let branches):
            let branch = Showing(plans).bestBranch(of: branches, for: value)
            return branch.map { wording(of: value, branches[$0].plan, hidden) } ?? leaf(value, plan)
        }
    }

    /// Nothing, where the form does not ask for JSON, by the words for it.
    private func leaf(_ value: JSONValue, _ plan: FieldPlan) -> Wording {
        guard value.isNull else { return .value(value) }
        switch plan.shape {
        case .json, .constant: return .value(value)
        default: return .words(words[.formNone])
        }
    }

    private func label(of value: JSONValue, _ options: [Option]) -> String? {
        options.first { $0.value == value }?.label
    }

    private func entries(
        _ value: JSONValue, _ plan: FieldPlan, _ wording: (Int, JSONValue) -> Wording?
    ) -> Wording {
        guard value.kind == .array, value.count > 0 else { return leaf(value, plan) }
        return .entries(value.elements.enumerated().map { wording($0, $1) ?? .value($1) })
    }

    private func members(
        _ value: JSONValue, _ plan: FieldPlan, _ hidden: PlaceTree?,
        _ field: (String) -> (label: String, plan: PlanID)?
    ) -> Wording {
        guard value.kind == .object, value.count > 0 else { return leaf(value, plan) }
        return .members(
            value.members.map { key, part in
                guard let field = field(key) else {
                    return Wording.Member(label: key, wording: .value(part))
                }
                return Wording.Member(
                    label: field.label, wording: wording(of: part, field.plan, hidden?[key]))
            })
    }

    /// The field of a member: the object's own, else the first that a condition brings, else that of a further one.
    private func member(
        _ key: String, of group: GroupPlan, _ object: JSONValue
    ) -> (label: String, plan: PlanID)? {
        if let member = group.members.first(where: { $0.key.isSame(as: key) }) {
            return (plans[member.plan].label ?? key, member.plan)
        }
        for condition in group.conditions where condition.group.names(key) && condition.holds(for: object) {
            if let member = member(key, of: condition.group, object) { return member }
        }
        guard let further = group.further, case .map(let map) = plans[further].shape else { return nil }
        return (key, map.value)
    }
}
