import JSON
import Languages

extension Answerer {
    func answer(_ node: FieldNode, _ list: ListPlan, _ entry: Entry?) -> Answered {
        if node.isReview { return answer(node, reviewed: list, entry) }
        guard let entry, entry.isOpen || !entry.rows.isEmpty else {
            return Answered(node, node.readBlank(nil, words))
        }
        let given = node.givenEntries
        let rows = entry.rows.compactMap { row in
            node.row(list, id: row.id, given: given, in: table).map { (row: row, node: $0) }
        }
        let kept =
            list.first.isEmpty
            ? kept(rows, least: list.least, given: given.count, entry)
            : keptTuple(rows, least: list.least, given: given.count, isNeeded: !node.canBeLeftOut, entry)
        var answered = Answered(node, .omitted)
        for (row, node) in kept {
            answered.parts.append(Answered.Part(link: .element, answered: answer(node, entry[row: row.id])))
        }
        answered.reading =
            kept.isEmpty
            ? node.readNoEntries(entry, words)
            : .value(.array(Self.values(of: answered, isTuple: !list.first.isEmpty)))
        if kept.isEmpty, case .unreadable = answered.reading { return Answered(node, answered.reading) }
        return answered
    }

    func answer(_ node: FieldNode, _ map: MapPlan, _ entry: Entry?) -> Answered {
        guard let entry, entry.isOpen || !entry.rows.isEmpty else {
            return Answered(node, node.readBlank(nil, words))
        }
        let given = node.givenMembers
        let rows = entry.rows.map { row in
            (row: row, node: node.row(map, id: row.id, given: given, in: table))
        }
        let kept = rows.filter { row in
            !isNothing(row.node, entry[row: row.row.id], row.row, given: given.count)
                || entry[row: row.row.id]?.key?.isBlank == false
                    && !(row.row.isSpare && entry[row: row.row.id]?.key == nil)
        }
        var (answered, names) = (Answered(node, .omitted), map.taken)
        for (row, rowNode) in kept {
            let key = entry[row: row.id]?.key?.trimmed ?? ""
            var part = answer(rowNode, entry[row: row.id])
            if let message = problem(withName: key, map, isNew: names.insert(Array(key.utf8)).inserted) {
                part.reading = .omitted
                part.problem = FormProblem(
                    pointer: JSONPointer(), fieldID: rowNode.path.id + FieldNode.keyIDSuffix, message: message
                )
            }
            answered.parts.append(Answered.Part(link: .member(key), answered: part))
        }
        answered.reading =
            kept.isEmpty ? node.readNoEntries(entry, words) : .value(Self.object(answered.parts))
        if kept.isEmpty, case .unreadable = answered.reading { return Answered(node, answered.reading) }
        return answered
    }

    /// The entries that could be read; of a tuple those before the first that could not, since places count there.
    private static func values(of answered: Answered, isTuple: Bool) -> [JSONValue] {
        let values = answered.parts.map(\.answered.reading.value)
        return isTuple ? values.prefix { $0 != nil }.compactMap(\.self) : values.compactMap(\.self)
    }

    private func problem(withName key: String, _ map: MapPlan, isNew: Bool) -> String? {
        if key.isEmpty { return words[.entryNameMissing] }
        if let keys = map.keys, !keys.contains(where: { $0.isSame(as: key) }) {
            return words[.issueChooseListed]
        }
        return isNew ? nil : words[.entryNameTaken]
    }

    /// The rows that count: those that nothing was entered in fall away, but for as many as there must be.
    private func kept(
        _ rows: [(row: Entry.Row, node: FieldNode)], least: Int, given: Int, _ entry: Entry
    ) -> [(row: Entry.Row, node: FieldNode)] {
        let areNothing = rows.map { row in
            isNothing(row.node, entry[row: row.row.id], row.row, given: given)
        }
        var missing = max(0, least - areNothing.count { !$0 })
        if areNothing.allSatisfy(\.self), rows.allSatisfy({ $0.row.isSpare }) || least == 0 { missing = 0 }
        return zip(rows, areNothing).filter { row, isNothing in
            guard isNothing else { return true }
            guard missing > 0, !row.row.isSpare else { return false }
            missing -= 1
            return true
        }.map(\.0)
    }

    /// The entries of a tuple up to the last that something was entered in; none where all are blank.
    private func keptTuple(
        _ rows: [(row: Entry.Row, node: FieldNode)], least: Int, given: Int, isNeeded: Bool, _ entry: Entry
    ) -> [(row: Entry.Row, node: FieldNode)] {
        let areNothing = rows.map { row in
            let held = entry[row: row.row.id]
            return isUntouched(row.node, held) ? row.row.id >= given : isBlank(row.node, held)
        }
        guard let last = areNothing.lastIndex(of: false) else {
            return isNeeded ? Array(rows.prefix(least)) : []
        }
        return Array(rows.prefix(max(last + 1, least)))
    }

    /// Whether nothing was entered in a row.
    ///
    /// A row that the run gave counts as long as nobody emptied it, and one of entries that may be `null` counts as that. So
    /// does one that was asked for and is an answer as it stands, such as a box that is not ticked.
    private func isNothing(_ node: FieldNode, _ entry: Entry?, _ row: Entry.Row, given: Int) -> Bool {
        if row.isSpare { return isUntouched(node, entry) }
        if row.id < given, isUntouched(node, entry) { return false }
        guard node.blank != .null, isBlank(node, entry) else { return false }
        return row.id < given || answer(node, entry).isUnreadable
    }
}

extension FieldNode {
    /// What follows a row's id in the id of the control for its name.
    static let keyIDSuffix = "/~k"
}
