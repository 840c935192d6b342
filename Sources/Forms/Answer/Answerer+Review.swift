import JSON
import Languages

extension Answerer {
    /// Every entry that the run gave, in its own order, whatever order the page had and whichever rows were posted.
    func answer(_ node: FieldNode, reviewed list: ListPlan, _ entry: Entry?) -> Answered {
        let given = node.givenEntries
        var answered = Answered(node, .omitted)
        for id in given.indices {
            guard let row = node.row(list, id: id, given: given, in: table) else { continue }
            answered.parts.append(
                Answered.Part(link: .element, answered: answer(row, entry?[row: id])))
        }
        answered.reading = .value(.array(answered.parts.compactMap(\.answered.reading.value)))
        return answered
    }

    /// Whether all that must be answered in a thing to judge is; what nobody touched stands as it began.
    func isDone(_ node: FieldNode, _ entry: Entry?) -> Bool {
        guard node.plan.evidence == nil else { return true }
        switch node.shape {
        case .group(let group):
            let held = entry ?? node.fresh(in: table)
            guard !node.canBeLeftOut || held.state == "value" else { return true }
            return group.members.allSatisfy { isDone(node.member($0, in: table), held[$0.token]) }
        case .list(let list) where node.isReview:
            let given = node.givenEntries
            return given.indices.allSatisfy { id in
                node.row(list, id: id, given: given, in: table).map { isDone($0, entry?[row: id]) } ?? true
            }
        case .list, .map, .union:
            guard let entry else { return node.canBeLeftOut || node.preset != nil }
            return !answer(node, entry).isUnreadable
        default: return !answer(node, entry ?? node.fresh(in: table)).isUnreadable
        }
    }
}
