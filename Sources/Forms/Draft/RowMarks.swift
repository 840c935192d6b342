import JSON

/// The rows that stand on a page already, and the id of the next.
struct RowMarks {
    let real: [Entry.Row]

    /// Spare rows that nothing was entered in.
    let spare: [Entry.Row]

    let nextID: Int
}

extension FieldNode {
    /// The rows of an entry: spare ones that something was entered in are real now, and others are made anew.
    func marks(_ entry: Entry, in table: PlanTable, _ row: (Int) -> FieldNode?) -> RowMarks {
        let posted = entry.isOpen || !entry.rows.isEmpty ? entry.rows : fresh(in: table).rows
        let answerer = Answerer(table: table)
        let isReal = posted.map { mark in
            guard mark.isSpare else { return true }
            guard let node = row(mark.id), let held = entry[row: mark.id] else { return false }
            return !answerer.isUntouched(node, held) || held.key?.isBlank == false
        }
        let used = posted.map(\.id) + [(preset?.count ?? 0) - 1]
        return RowMarks(
            real: zip(posted, isReal).filter(\.1).map { Entry.Row(id: $0.0.id, isSpare: false) },
            spare: zip(posted, isReal).filter { !$0.1 }.map(\.0), nextID: (used.max() ?? -1) + 1)
    }

    /// The box that makes no entries at all an answer, where blank means something else.
    func emptyTick(_ entry: Entry) -> Bool? {
        guard canBeLeftOut, preset == nil else { return nil }
        return entry.state == "empty"
    }
}
