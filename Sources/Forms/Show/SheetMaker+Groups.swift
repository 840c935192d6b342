import JSON
import Languages

extension SheetMaker {
    mutating func group(_ node: FieldNode, _ group: GroupPlan, _ entry: Entry, hiding tags: Set<String>)
        -> Group
    {
        let isIncluded = !node.canBeLeftOut || entry.state == "value"
        let isShown = isIncluded || !entry.parts.isEmpty || mayOpenInner(group)
        return Group(
            isIncluded: node.canBeLeftOut ? isIncluded : nil,
            contents: isShown
                ? .open(contents(node, group, entry, hiding: tags))
                : .folded(action: FormAction.text(.show, node.path)))
    }

    /// The group itself is under way, so its members are asked.
    private mutating func mayOpenInner(_ group: GroupPlan) -> Bool {
        group.members.map(\.plan).allSatisfy { mayOpen($0) }
    }

    /// The fields of an object.
    mutating func contents(
        _ node: FieldNode, _ group: GroupPlan, _ entry: Entry, hiding tags: Set<String> = [],
        without hidden: String? = nil
    ) -> Contents.Opened {
        var fields: [(member: MemberPlan, field: Field)] = []
        for member in group.members where member.key != hidden {
            let inner = node.member(member, in: table)
            if inner.plan.evidence != nil {
                if let field = evidence(inner, of: node) { fields.append((member, field)) }
                continue
            }
            if tags.contains(member.key), case .constant = inner.shape { continue }
            fields.append((member, field(inner, entry[member.token])))
        }
        let active = Answerer(table: table).activeConditions(node, group, entry)
        var (kept, shown) = ([Field](), Set<[UInt8]>())
        for condition in group.conditions {
            let isActive = active.contains { $0.token == condition.token }
            guard isActive || entry[condition.token] != nil else { continue }
            for member in condition.group.members {
                let inner = node.member(member, below: condition.token, in: table)
                let field = field(inner, entry[condition.token]?[member.token])
                if !isActive { kept.append(field) }
                // A member that several of them bring has one field, that of the first.
                if isActive, shown.insert(Array(member.key.utf8)).inserted { fields.append((member, field)) }
            }
        }
        var sections = Section.sections(of: fields)
        if let further = node.further(group, in: table) {
            sections.append(
                Section(title: nil, isAdvanced: false, fields: [field(further, entry[.further])]))
        }
        return Contents.Opened(
            sections: sections, columns: min(max(node.plan.view.hint("columns")?.int ?? 1, 1), 4),
            marks: active.map { "o" + node.path.suffix + $0.token.name }, kept: kept,
            update: group.conditions.isEmpty ? nil : FormAction.text(.show, node.path))
    }
}

extension Section {
    /// Neighbours with one heading stand together; what few need comes last.
    fileprivate static func sections(of fields: [(member: MemberPlan, field: Field)]) -> [Section] {
        var sections: [Section] = []
        for (member, field) in fields where !member.isAdvanced {
            if sections.last?.title == member.section, !sections.isEmpty {
                sections[sections.count - 1].fields.append(field)
            } else {
                sections.append(Section(title: member.section, isAdvanced: false, fields: [field]))
            }
        }
        let advanced = fields.filter(\.member.isAdvanced).map(\.field)
        return advanced.isEmpty
            ? sections : sections + [Section(title: nil, isAdvanced: true, fields: advanced)]
    }
}

extension Answerer {
    /// The conditions that hold for what a group holds now, what was not touched standing as it began.
    func activeConditions(_ node: FieldNode, _ group: GroupPlan, _ entry: Entry) -> [ConditionPlan] {
        guard !group.conditions.isEmpty else { return [] }
        var members = group.members.compactMap {
            value(node.member($0, in: table), entry[$0.token], key: $0.key)
        }
        var active: [ConditionPlan] = []
        for _ in 0..<8 {
            let object = JSONValue.object(members)
            let held = group.conditions.filter { condition in
                condition.holds(for: object) && !active.contains { $0.token == condition.token }
            }
            if held.isEmpty { break }
            active += held
            for condition in held {
                members += condition.group.members.compactMap { member in
                    value(
                        node.member(member, below: condition.token, in: table),
                        entry[condition.token]?[member.token], key: member.key)
                }
            }
        }
        return group.conditions.filter { condition in active.contains { $0.token == condition.token } }
    }

    private func value(_ node: FieldNode, _ entry: Entry?, key: String) -> (String, JSONValue)? {
        let value = entry == nil ? node.preset : answer(node, entry).reading.value
        return value.map { (key, $0) }
    }
}
