import JSON
import Languages

/// Walks over a form and what was entered, and makes the value: structure comes from the form alone.
struct Answerer {
    let table: PlanTable

    var words: Words { table.words }

    func answer(_ node: FieldNode, _ entry: Entry?) -> Answered {
        if node.plan.evidence != nil { return Answered(node, node.preset.map(Reading.value) ?? .omitted) }
        if let reading = node.read(entry, words) { return Answered(node, reading) }
        switch node.shape {
        case .group(let group): return answer(node, group, entry)
        case .list(let list): return answer(node, list, entry)
        case .map(let map): return answer(node, map, entry)
        case .union(let branches): return answer(node, branches, entry)
        default: return Answered(node, .omitted)
        }
    }

    private func answer(_ node: FieldNode, _ branches: [BranchPlan], _ entry: Entry?) -> Answered {
        let state = entry?.state
        guard let index = node.branchIndex(state, of: branches) else {
            return Answered(
                node,
                state == nil && node.preset != nil
                    ? .unreadable(words.missing(node)) : node.readBlank("", words))
        }
        let branch = node.branch(branches, index, in: table)
        let branchEntry = entry?[.branch(index)]
        var answered = Answered(node, .omitted)
        let inner = answer(branch, branchEntry)
        answered.reading = inner.reading.value.map(Reading.value) ?? .omitted
        answered.parts = [Answered.Part(link: .same, answered: inner)]
        if isUnseen(branch, branchEntry), !inner.isUnreadable { answered.problem = unseen(node) }
        return answered
    }

    /// Whether a part with controls counts that were not on the page.
    func isUnseen(_ node: FieldNode, _ entry: Entry?) -> Bool {
        guard entry?.isOpen != true, entry.map({ $0 == Entry() }) ?? true else { return false }
        switch node.shape {
        case .constant: return false
        case .group(let group): return !(group.members.isEmpty && group.conditions.isEmpty)
        default: return true
        }
    }

    func unseen(_ node: FieldNode) -> FormProblem {
        FormProblem(pointer: JSONPointer(), fieldID: node.path.id, message: words[.problemCheckInside])
    }
}

extension FieldNode {
    /// The branch that a union's state names; `nil` for none.
    func branchIndex(_ state: String?, of branches: [BranchPlan]) -> Int? {
        guard let state, state.utf8.first == UInt8(ascii: "b"), let index = Int(state.dropFirst()),
            branches.indices.contains(index), state == "b\(index)"
        else { return nil }
        return index
    }
}
