/// The elements that the keywords beside `unevaluatedItems` evaluate, as far as the schema alone tells.
struct EvaluatedItems {
    /// How many elements from the first on.
    private(set) var count = 0
    private(set) var isAll = false

    /// Whether no value makes it more than that.
    private(set) var isExact = true

    /// How many subschemas and names may yet be looked at: branches can lead to each other in many ways.
    private(set) var left: Int

    init(left: Int) {
        self.left = left
    }

    /// Adds what a subschema evaluates of a value that it takes.
    mutating func add(_ node: Int, _ graph: SchemaGraph, _ tables: Tables, isOwner: Bool = true) {
        left -= 1
        guard left > 0 else { return isExact = false }
        let keywords = graph.subschemas[node].keywords
        for keyword in keywords {
            switch keyword.rule {
            case .reference(let target): add(Int(target), graph, tables, isOwner: false)
            case .allOf(let targets):
                for target in targets { add(Int(target), graph, tables, isOwner: false) }
            case .items(let rule):
                count = max(count, rule.prefix.count)
                left -= rule.prefix.count
                isAll = isAll || rule.rest != nil
            case .contains(let place): isExact = isExact && !tables.contains[Int(place)].evaluates
            case .unevaluatedItems: isAll = isAll || !isOwner
            case .dynamicReference: isExact = false
            default: continue
            }
        }
        for keyword in keywords { addBranches(keyword.rule, graph, tables) }
    }

    /// Looks whether subschemas that apply to some values only would add anything.
    private mutating func addBranches(_ rule: Rule, _ graph: SchemaGraph, _ tables: Tables) {
        for branch in graph.conditional(rule) where isExact && !isAll {
            var inner = EvaluatedItems(left: left)
            inner.add(Int(branch), graph, tables, isOwner: false)
            left = inner.left
            isExact = inner.isExact && !inner.isAll && inner.count <= count
        }
    }
}
