import JSON
import Languages
import Mustache

/// The values of an answer, under the names that the form has for them, as their template sees them.
struct GivenView: Viewable {
    static let shape = ViewShape(
        "part-given", ["values": .list(.view(JSONNodeView.shape)), "isCut": .flag])

    let values: [ViewValue]

    /// The members of the run input, or, where it has none, the run input as it is; no more than the budget has room for.
    init(
        _ input: JSONValue, labels: [String: String], within budget: JSONNodeView.Budget, _ words: Words
    ) {
        var budget = budget
        let nodes = Self.nodes(input, labels, &budget, words)
        values = [.list(of: nodes), .flag(budget.isCut)]
    }

    private static func nodes(
        _ input: JSONValue, _ labels: [String: String], _ budget: inout JSONNodeView.Budget, _ words: Words
    ) -> [JSONNodeView] {
        let isWhole = budget.hidden.contains(JSONPointer())
        guard input.kind == .object, input.count > 0, !isWhole else {
            return [JSONNodeView(input, name: nil, depth: 0, &budget, words)]
        }
        var nodes: [JSONNodeView] = []
        for member in input.members {
            guard budget.values > 0, budget.bytes > 0 else {
                budget.isCut = true
                break
            }
            let (name, place) = (labels[member.key] ?? member.key, JSONPointer().appending(member.key))
            nodes.append(JSONNodeView(member.value, name: name, depth: 0, at: place, &budget, words))
        }
        return nodes
    }
}
