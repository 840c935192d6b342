import JSON

/// Finds subschemas that apply to the same place of a value as themselves, and chains of them that are too long.
struct CircleFinder {
    /// How many subschemas may apply to one place within each other: the runner recurses so deep.
    private static let maxHeight = 256

    private let compiler: Compiler
    private var heights: [Int]  // 0: not seen, -1: its children are being looked at
    private var stack: [(node: Int, children: [UInt32], height: Int)] = []

    private init(_ compiler: Compiler) {
        self.compiler = compiler
        heights = Array(repeating: 0, count: compiler.drafts.count)
    }

    static func check(_ compiler: Compiler) throws(SchemaError) {
        var finder = CircleFinder(compiler)
        for node in compiler.drafts.indices where finder.heights[node] == 0 { try finder.visit(node) }
    }

    private mutating func visit(_ start: Int) throws(SchemaError) {
        enter(start)
        while let top = stack.indices.last {
            guard let child = stack[top].children.popLast() else {
                let done = stack.removeLast()
                heights[done.node] = done.height
                if top > 0 { stack[top - 1].height = max(stack[top - 1].height, done.height + 1) }
                guard done.height < Self.maxHeight else {
                    throw .tooDeep(at: compiler.tables.locations[done.node], limit: Self.maxHeight)
                }
                continue
            }
            let height = heights[Int(child)]
            guard height >= 0 else { throw .cyclicReference(at: compiler.tables.locations[Int(child)]) }
            stack[top].height = max(stack[top].height, height + 1)
            if height == 0 { enter(Int(child)) }
        }
    }

    private mutating func enter(_ node: Int) {
        heights[node] = -1
        let children = compiler.drafts[node].instructions.flatMap { compiler.nodesInPlace(of: $0) }
        stack.append((node, children, 1))
    }
}

extension Compiler {
    /// The nodes that an instruction applies to the same place.
    func nodesInPlace(of instruction: Instruction) -> [UInt32] {
        switch instruction {
        case .apply(let node), .not(let node): [node]
        case .anyOf(let range), .oneOf(let range): Array(tables.list[range.indices])
        case .condition(let test, let then, let otherwise): [test, then, otherwise]
        case .dependentSchema(let index): [tables.dependencies[Int(index)].node]
        default: []
        }
    }
}
