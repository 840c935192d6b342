/// The members that the keywords beside `unevaluatedProperties` evaluate, as far as the schema alone tells.
struct EvaluatedMembers {
    private(set) var names: [Text] = []
    private(set) var patterns: Set<UInt32> = []
    private(set) var isAll = false

    /// Whether no value makes it more than that.
    private(set) var isExact = true

    /// How many subschemas and names may yet be looked at: branches can lead to each other in many ways.
    private(set) var left: Int
    private var hashes: Set<UInt64> = []
    private var seen: Set<Int> = []

    init(left: Int) {
        self.left = left
    }

    /// Adds what a subschema evaluates of a value that it takes.
    ///
    /// A hash stands for its name here: two names of one hash would be a chance of 1 in 2^64, and the seed is secret.
    mutating func add(_ node: Int, _ graph: SchemaGraph, _ tables: Tables, isOwner: Bool = true) {
        guard seen.insert(node).inserted else { return }
        left -= 1
        guard left > 0 else { return isExact = false }
        let keywords = graph.subschemas[node].keywords
        for keyword in keywords {
            switch keyword.rule {
            case .reference(let target): add(Int(target), graph, tables, isOwner: false)
            case .allOf(let targets):
                for target in targets { add(Int(target), graph, tables, isOwner: false) }
            case .members(let rule): add(rule, tables)
            case .unevaluatedProperties: isAll = isAll || !isOwner
            case .dynamicReference: isExact = false
            default: continue
            }
        }
        for keyword in keywords { addBranches(keyword.rule, graph, tables) }
    }

    private mutating func add(_ rule: MembersRule, _ tables: Tables) {
        let plan = tables.members[Int(rule.plan)]
        left -= Int(plan.properties.count + plan.patterns.count)
        guard left > 0 else { return isExact = false }
        for property in tables.properties[plan.properties.indices] where property.isDeclared {
            if hashes.insert(property.name.hash).inserted { names.append(property.name) }
        }
        patterns.formUnion(tables.patternProperties[plan.patterns.indices].map(\.pattern))
        isAll = isAll || rule.additional != nil
    }

    /// Looks whether subschemas that apply to some values only would add anything.
    private mutating func addBranches(_ rule: Rule, _ graph: SchemaGraph, _ tables: Tables) {
        for branch in graph.conditional(rule) where isExact && !isAll {
            var inner = EvaluatedMembers(left: left)
            inner.add(Int(branch), graph, tables, isOwner: false)
            left = inner.left
            isExact =
                inner.isExact && !inner.isAll && inner.patterns.isSubset(of: patterns)
                && inner.hashes.isSubset(of: hashes)
        }
    }
}
