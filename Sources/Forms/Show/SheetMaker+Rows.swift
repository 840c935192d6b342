import JSON
import Languages

extension SheetMaker {
    mutating func rows(_ node: FieldNode, _ list: ListPlan, _ entry: Entry) -> Rows {
        let given = node.givenEntries
        let marks = node.marks(entry, in: table) { node.row(list, id: $0, given: given, in: table) }
        let free = list.item == nil ? 0 : list.most - marks.real.count
        let spares = spares(node, list.item, beside: marks, free: free)
        let fixed = list.first.count
        let isFixed = list.item == nil || list.least == list.most && marks.real.count <= list.most
        let rows = (marks.real + spares).enumerated().compactMap { position, mark -> Rows.Row? in
            guard let inner = node.row(list, id: mark.id, given: given, in: table) else { return nil }
            let title = title(of: inner, at: position)
            let moves = position >= fixed
            let last = (mark.isSpare ? marks.real.count + spares.count : marks.real.count) - 1
            return Rows.Row(
                title: title, mark: mark.mark, key: nil,
                field: field(inner, entry[row: mark.id], label: title),
                remove: moves && !isFixed ? FormAction.text(.delete, inner.path) : nil,
                up: moves && position > fixed ? FormAction.text(.up, inner.path) : nil,
                down: moves && position < last ? FormAction.text(.down, inner.path) : nil)
        }
        return Rows(
            markName: "r" + node.path.suffix, rows: Array(rows.prefix(marks.real.count)),
            spares: Array(rows.dropFirst(marks.real.count)),
            add: free > 0 ? FormAction.text(.add, node.path) : nil,
            isEmptyTicked: list.least > 0 ? nil : node.emptyTick(entry), isDictionary: false)
    }

    mutating func rows(_ node: FieldNode, _ map: MapPlan, _ entry: Entry) -> Rows {
        let given = node.givenMembers
        let marks = node.marks(entry, in: table) { node.row(map, id: $0, given: given, in: table) }
        let free = map.most - marks.real.count
        let spares = spares(node, map.value, beside: marks, free: free)
        let rows = (marks.real + spares).enumerated().map { position, mark -> Rows.Row in
            let inner = node.row(map, id: mark.id, given: given, in: table)
            let held = entry[row: mark.id]
            let key = held?.key ?? (given.indices.contains(mark.id) ? given[mark.id].key : "")
            let label = inner.plan.label ?? words[.entryValue]
            let last = (mark.isSpare ? marks.real.count + spares.count : marks.real.count) - 1
            return Rows.Row(
                title: words(.entryNumber, ["number": words.digits(position + 1)]), mark: mark.mark,
                key: keyField(inner, map, key), field: field(inner, held?.withoutKey, label: label),
                remove: FormAction.text(.delete, inner.path),
                up: position == 0 ? nil : FormAction.text(.up, inner.path),
                down: position < last ? FormAction.text(.down, inner.path) : nil)
        }
        return Rows(
            markName: "r" + node.path.suffix, rows: Array(rows.prefix(marks.real.count)),
            spares: Array(rows.dropFirst(marks.real.count)),
            add: free > 0 ? FormAction.text(.add, node.path) : nil,
            isEmptyTicked: map.least > 0 ? nil : node.emptyTick(entry), isDictionary: true)
    }

    private mutating func spares(
        _ node: FieldNode, _ item: PlanID?, beside marks: RowMarks, free: Int
    ) -> [Entry.Row] {
        let kept = Array(marks.spare.prefix(max(free, 0)))
        guard let item, free > kept.count, mayOpen(item) else { return kept }
        let weight = table.weights[item]
        // Fewer where a row is large.
        let wanted = max(0, min(free, max(1, Entry.Row.mostSpares - weight / 8)) - kept.count)
        guard marks.nextID + wanted < Entry.Row.mostIDs else { return kept }
        return kept + (0..<wanted).map { Entry.Row(id: marks.nextID + $0, isSpare: true) }
    }

    /// `Entry 3`, or `Line 3` where entries are of a kind with that title.
    func title(of node: FieldNode, at position: Int) -> String {
        let number = words.digits(position + 1)
        guard let title = node.plan.view.anyTitle else { return words(.entryNumber, ["number": number]) }
        return "\(title) \(number)"
    }

    private func keyField(_ node: FieldNode, _ map: MapPlan, _ key: String) -> Field {
        let choices = map.keys.map { keys in
            ([""] + keys).map { name in
                Choice(
                    value: name, label: name.isEmpty ? words[.formChooseOne] : name,
                    isChosen: name.isSame(as: key),
                    isPlaceholder: name.isEmpty)
            }
        }
        let pattern = map.keyPattern.map { words(.issuePattern, ["pattern": $0]) }
        let line = Line(
            input: .code, text: key, examples: [], placeholder: nil, isEmptyTicked: nil, range: nil)
        return Field(
            name: "k" + node.path.suffix, stateName: "", openName: "",
            id: node.path.id + FieldNode.keyIDSuffix, label: words[.entryName], hint: nil,
            advice: [pattern].compactMap(\.self), isRequired: true, isSecret: false,
            isFocused: focus == node.path.id + FieldNode.keyIDSuffix,
            control: choices.map { .choices($0, .select) } ?? .line(line))
    }
}

extension Entry {
    /// What is left for the value of a dictionary's row; `nil` where nothing is.
    fileprivate var withoutKey: Entry? {
        var entry = self
        entry.key = nil
        return entry == Entry() ? nil : entry
    }
}
