import JSON

/// Turns a graph into the nodes and instructions of a program: what is asked at one place lies together, cheap checks
/// come first, and steps that decide nothing are gone.
struct Lowering {
    let graph: SchemaGraph
    var tables: Tables

    /// Beside the graph's subschemas.
    var codes: [NodeCode]

    /// Beside the graph's subschemas: what is jumped to instead.
    var finals: [UInt32]

    /// How many subschemas and names may yet be looked at to find out what can be known beforehand.
    ///
    /// They can lead to each other in many ways; what is not found out is left to the runner.
    var patience = 100_000

    /// The plans that stand for `unevaluatedProperties`.
    var closedPlans: [UInt32] = []

    /// The program's tables, and the node of the subschema `root`.
    static func lower(_ graph: SchemaGraph, _ tables: Tables, root: UInt32) throws(SchemaError) -> (
        tables: Tables, root: UInt32
    ) {
        var lowering = Lowering(graph, tables)
        for node in try InPlaceOrder.of(graph) {
            lowering.codes[node] = lowering.code(of: node)
            lowering.finals[node] = lowering.findFinal(node)
        }
        lowering.link()
        return (lowering.tables, lowering.final(root))
    }

    private init(_ graph: SchemaGraph, _ tables: Tables) {
        (self.graph, self.tables) = (graph, tables)
        codes = Array(repeating: NodeCode(), count: graph.subschemas.count)
        finals = Array(repeating: Node.anything, count: graph.subschemas.count)
    }

    /// The code of a subschema; those that it leads to at the same place have theirs already.
    private mutating func code(of node: Int) -> NodeCode {
        let subschema = graph.subschemas[node]
        var code = NodeCode()
        code.kinds = subschema.isFalse ? [] : subschema.kinds
        for keyword in subschema.keywords { add(keyword.rule, of: node, to: &code) }
        return code
    }

    private mutating func add(_ rule: Rule, of node: Int, to code: inout NodeCode) {
        switch rule {
        case .check(let instruction): add(check: instruction, to: &code)
        case .reference(let target): apply(target, from: node, to: &code)
        case .allOf(let targets): for target in targets { apply(target, from: node, to: &code) }
        case .dynamicReference(let place): code.add(.applyDynamic(place))
        case .anyOf(let branches): addUnion(branches, isExclusive: false, to: &code)
        case .oneOf(let branches): addUnion(branches, isExclusive: true, to: &code)
        case .not(let target): code.add(.not(target))
        case .condition(let test, let then, let otherwise):
            guard !isIdle(then) || !isIdle(otherwise) else { return }
            code.add(.condition(test, then: then, otherwise: otherwise))
        case .members(let rule): addMembers(rule, to: &code)
        case .items(let rule): addItems(rule, to: &code)
        case .contains(let place):
            let plan = tables.contains[Int(place)]
            if plan.least > 0 || plan.most < Int.max { code.add(.contains(place)) }
        case .dependentSchemas(let entries):
            for (name, target) in entries {
                tables.dependencies.append(Dependency(name: name, node: target))
                code.add(.dependentSchema(UInt32(tables.dependencies.count - 1)))
            }
        case .unevaluatedItems(let rest): addUnevaluatedItems(rest, of: node, to: &code)
        case .unevaluatedProperties(let rest): addUnevaluatedProperties(rest, of: node, to: &code)
        }
    }

    private func add(check instruction: Instruction, to code: inout NodeCode) {
        switch instruction {
        case .minLength(0), .minItems(0), .minProperties(0): return
        case .values(let set): code.kinds = code.kinds.common(with: kinds(of: tables.values[Int(set)]))
        default: break
        }
        code.add(instruction)
    }

    private func kinds(of set: ValueSet) -> KindSet {
        var kinds: KindSet = []
        if set.takesNull { kinds.insert(.null) }
        if set.takesTrue || set.takesFalse { kinds.insert(.boolean) }
        if set.strings.count > 0 { kinds.insert(.string) }
        if set.numbers.count > 0 { kinds.insert(.number) }
        for literal in tables.literals[set.literals.indices] { kinds.insert(KindSet(literal.kind)) }
        return kinds
    }

    /// Up to so many instructions of another node are repeated rather than jumped to.
    private static let mostInlined = 8

    /// What another node asks of the same value: repeated here where it is little.
    private func apply(_ target: UInt32, from node: Int, to code: inout NodeCode) {
        let other = codes[Int(target)]
        code.kinds = code.kinds.common(with: other.kinds)
        if mayJoin(target, node), other.instructions.count <= Self.mostInlined {
            for instruction in other.instructions { code.add(instruction) }
        } else {
            code.add(.apply(target))
        }
    }

    /// Whether nothing is lost if the way through a node is not seen.
    func mayJoin(_ target: UInt32, _ node: Int) -> Bool {
        !graph.isDynamic || graph.subschemas[Int(target)].resource == graph.subschemas[node].resource
    }

    /// Whether a node takes everything.
    func isIdle(_ node: UInt32) -> Bool { codes[Int(node)].isIdle }
}
