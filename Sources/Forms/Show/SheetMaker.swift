import JSON
import Languages

/// Makes the fields of a page from a form and a draft.
///
/// Parts that do not count yet, such as branches that are not chosen, are on the page where they are small, so that nothing
/// has to be asked for; what is large, or contains itself, stays folded.
struct SheetMaker {
    /// The controls that parts which do not count may have on one page, together and each.
    private static let mostUnasked = 600
    private static let mostUnaskedInOne = 40

    let table: PlanTable
    let focus: String?
    private var budget = Self.mostUnasked
    private var open: Set<PlanID> = []

    var words: Words { table.words }

    init(_ table: PlanTable, focus: String?) {
        (self.table, self.focus) = (table, focus)
    }

    /// The field of a place; `entry` is what it holds, `nil` for what it begins with.
    mutating func field(
        _ node: FieldNode, _ entry: Entry?, label: String? = nil, hiding tags: Set<String> = []
    ) -> Field {
        let isOuter = open.insert(node.plan.id).inserted
        defer { if isOuter { open.remove(node.plan.id) } }
        let held = entry ?? node.fresh(in: table)
        let look = node.look(in: table)
        return Field(
            node, label: label ?? node.plan.label ?? words[.formAnswer], isFocused: isFocused(node), look,
            control: control(node, held, look, hiding: tags))
    }

    private func isFocused(_ node: FieldNode) -> Bool { focus.map { $0 == node.path.id } ?? false }

    private mutating func control(
        _ node: FieldNode, _ entry: Entry, _ look: FieldLook, hiding tags: Set<String>
    ) -> Control {
        switch node.shape {
        case .group(let group): .group(self.group(node, group, entry, hiding: tags))
        case .list(let list) where node.isReview: .review(review(node, list, entry))
        case .list(let list): .rows(rows(node, list, entry))
        case .map(let map): .rows(rows(node, map, entry))
        case .union(let branches): .union(self.branches(node, branches, entry))
        default: Control(node, entry, look, words)
        }
    }

    /// Whether a part may be on the page that does not count yet; counts it if so.
    mutating func mayOpen(_ plan: PlanID) -> Bool {
        let weight = table.weights[plan]
        guard weight <= min(Self.mostUnaskedInOne, budget), !open.contains(plan) else { return false }
        budget -= weight
        return true
    }

    private mutating func branches(_ node: FieldNode, _ plans: [BranchPlan], _ entry: Entry) -> [Branch] {
        let chosen = node.branchIndex(entry.state, of: plans)
        var branches = plans.indices.map { index -> Branch in
            let inner = node.branch(plans, index, in: table)
            let held = entry[.branch(index)]
            let isChosen = index == chosen
            let isShown = isChosen || held != nil || mayOpen(inner.plan.id)
            return Branch(
                value: "b\(index)", label: plans[index].label, isChosen: isChosen,
                field: isShown && !inner.isConstant
                    ? field(inner, held, label: plans[index].label, hiding: plans[index].tags) : nil,
                folded: isShown ? nil : FormAction.text(.show, inner.path))
        }
        if node.canBeLeftOut {
            branches.append(
                Branch(
                    value: "none", label: words[.formNone], isChosen: chosen == nil && entry.state == "none",
                    field: nil, folded: nil))
        }
        return branches
    }
}

extension FieldNode {
    fileprivate var isConstant: Bool {
        if case .constant = shape { return true }
        return false
    }
}

extension Field {
    init(_ node: FieldNode, label: String, isFocused: Bool, _ look: FieldLook, control: Control) {
        let suffix = node.path.suffix
        name = (node.isJSON ? "j" : "v") + suffix
        stateName = "s" + suffix
        openName = "o" + suffix
        id = node.path.id
        self.label = label
        (hint, advice, isRequired) = (look.hint, look.advice, look.isRequired)
        isSecret = node.isSecret
        self.isFocused = isFocused
        self.control = control
    }
}
