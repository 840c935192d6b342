import JSON
import Languages
import Mustache

/// The values of an answer, under the names that the form has for them, as their template sees them.
struct GivenView: Viewable {
    static let shape = ViewShape(
        "part-given", ["values": .list(.view(JSONNodeView.shape)), "isCut": .flag])

    let values: [ViewValue]

    /// The members of the run input, or, where it has none, the run input as it is; no more than the budget has room for,
    /// and of what is at `hidden` places only that it is there.
    init(
        _ input: JSONValue, labels: [String: String], hidden: PlaceTree = PlaceTree(),
        within budget: JSONNodeView.Budget, _ words: Words
    ) {
        var (budget, nodes) = (budget, [JSONNodeView]())
        if input.kind == .object, input.count > 0, !hidden.isPlace {
            for (key, value) in input.members {
                guard budget.values > 0, budget.bytes > 0 else {
                    budget.isCut = true
                    break
                }
                let name = labels[key] ?? key
                nodes.append(
                    JSONNodeView(value, name: name, depth: 0, hidden: hidden[key], &budget, words))
            }
        } else {
            nodes.append(JSONNodeView(input, name: nil, depth: 0, hidden: hidden, &budget, words))
        }
        values = [.list(of: nodes), .flag(budget.isCut)]
    }
}
