/// The order in which each subschema comes after those that it leads to at the same place of a value.
struct InPlaceOrder {
    /// How many subschemas may apply to one place within each other: the runner recurses so deep.
    private static let maxHeight = 256

    private let graph: SchemaGraph
    private var order: [Int] = []
    private var heights: [Int]  // 0: not seen, -1: those that it leads to are being looked at
    private var stack: [(node: Int, left: [UInt32], height: Int)] = []

    private init(_ graph: SchemaGraph) {
        self.graph = graph
        heights = Array(repeating: 0, count: graph.subschemas.count)
    }

    /// Throws where a subschema leads back to itself, and where the way is too long.
    static func of(_ graph: SchemaGraph) throws(SchemaError) -> [Int] {
        var finder = InPlaceOrder(graph)
        for node in graph.subschemas.indices where finder.heights[node] == 0 { try finder.visit(node) }
        return finder.order
    }

    private mutating func visit(_ start: Int) throws(SchemaError) {
        enter(start)
        while let top = stack.indices.last {
            guard let child = stack[top].left.popLast() else {
                try leave()
                continue
            }
            let height = heights[Int(child)]
            guard height >= 0 else {
                throw SchemaError.cyclicReference(at: graph.subschemas[Int(child)].pointer)
                    .blaming(graph.document(of: Int(child)))
            }
            stack[top].height = max(stack[top].height, height + 1)
            if height == 0 { enter(Int(child)) }
        }
    }

    private mutating func leave() throws(SchemaError) {
        let done = stack.removeLast()
        heights[done.node] = done.height
        order.append(done.node)
        guard let above = stack.indices.last else { return }
        stack[above].height = max(stack[above].height, done.height + 1)
        guard done.height < Self.maxHeight else {
            throw SchemaError.tooDeep(at: graph.subschemas[done.node].pointer, limit: Self.maxHeight)
                .blaming(graph.document(of: done.node))
        }
    }

    private mutating func enter(_ node: Int) {
        heights[node] = -1
        stack.append((node, graph.subschemas[node].keywords.flatMap { graph.inPlace($0.rule) }, 1))
    }
}
