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
}
