import JSON
import Languages
import Mustache

/// Any value as a tree that can be folded, its keys in their order.
struct JSONTreeView: Viewable {
    static let shape = ViewShape("artifact-json", ["label": .text, "root": .view(JSONNodeView.shape)])

    /// Whether not all of it is shown.
    let isCut: Bool

    let values: [ViewValue]

    init(_ data: JSONValue, name: String, _ words: Words) {
        var budget = JSONNodeView.Budget()
        let root = JSONNodeView(data, name: nil, depth: 0, &budget, words)
        isCut = budget.isCut
        values = [.text(name), .view(root.view)]
    }
}
