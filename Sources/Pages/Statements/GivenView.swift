import Forms
import Languages
import Mustache

/// The values of an answer, as the form says them, as their template sees them.
struct GivenView: Viewable {
    static let shape = ViewShape(
        "part-given", ["values": .list(.view(JSONNodeView.shape)), "isCut": .flag])

    let values: [ViewValue]

    /// The members of the run input, or, where it has none, the run input itself; no more than the budget has room for.
    init(_ wording: Wording, within budget: JSONNodeView.Budget, _ words: Words) {
        var (budget, nodes) = (budget, [JSONNodeView]())
        if case .members(let members, let count) = wording {
            for member in members {
                guard budget.values > 0, budget.bytes > 0 else { break }
                nodes.append(JSONNodeView(member.wording, name: member.label, depth: 0, &budget, words))
            }
            if nodes.count < count { budget.isCut = true }
        } else {
            nodes.append(JSONNodeView(wording, name: nil, depth: 0, &budget, words))
        }
        values = [.list(of: nodes), .flag(budget.isCut)]
    }
}
