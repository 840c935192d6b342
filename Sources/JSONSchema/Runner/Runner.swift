import JSON

/// Judges one value by a program: yes or no, without paths and, but for rare keywords, without allocation.
struct Runner {
    private let tables: UnsafePointer<Program>
    let tape: JSONTape

    /// How much work is left: one for each node applied to a value, and for each entry that a keyword goes through.
    private(set) var steps: Int
    private var depth = 0

    init(_ tables: UnsafePointer<Program>, _ tape: JSONTape, _ value: Int) {
        self.tables = tables
        self.tape = tape
        // A schema goes a few times over each value; one that branches without end would go on for years.
        steps = 2_000_000 + 100 * (tape.next(after: value) - value)
    }

    @inline(__always)
    var program: Program { tables.pointee }

    /// Whether the value was given up: then no verdict means anything.
    var isTooCostly: Bool { steps <= 0 }

    mutating func giveUp() {
        steps = 0
    }

    /// How many calls of `passesAll` may be under way: some 300 bytes of stack each.
    private static let maxDepth = 1_500

    @inline(__always)
    mutating func accepts(_ node: UInt32, _ value: Int) -> Bool {
        if node == Node.anything { return true }
        let node = program.nodes[Int(node)]
        let kind = tape.kind(value)
        guard takes(node, kind, value) else { return false }
        let instructions = node.instructions(for: kind)
        return instructions.isEmpty || passesAll(instructions, value)
    }

    /// Whether the value is of a kind that the node takes.
    @inline(__always)
    func takes(_ node: Node, _ kind: JSONKind, _ value: Int) -> Bool {
        if node.kinds.contains(KindSet(kind)) { return true }
        return kind == .number && node.kinds.contains(.integer) && tape.isInteger(value)
    }

    private mutating func passesAll(_ instructions: Range<Int>, _ value: Int) -> Bool {
        guard spend(1), depth < Self.maxDepth else {
            giveUp()
            return false
        }
        depth += 1
        defer { depth -= 1 }
        for index in instructions where !passes(program.instructions[index], value) { return false }
        return true
    }

    /// Takes some of the work that is left; `false` where there is none.
    @inline(__always)
    mutating func spend(_ work: Int) -> Bool {
        steps -= work
        return steps > 0
    }

    mutating func passes(_ instruction: Instruction, _ value: Int) -> Bool {
        switch instruction {
        case .apply(let node): accepts(node, value)
        case .values(let set): isListed(program.values[Int(set)], value)
        case .anyOf(let branches): matches(branches, value, atMost: 1) > 0
        case .oneOf(let branches): matches(branches, value, atMost: 2) == 1
        case .not(let node): !accepts(node, value)
        case .condition(let test, let then, let otherwise):
            accepts(accepts(test, value) ? then : otherwise, value)
        case .minimum(let bound): order(value, bound) >= 0
        case .maximum(let bound): order(value, bound) <= 0
        case .exclusiveMinimum(let bound): order(value, bound) > 0
        case .exclusiveMaximum(let bound): order(value, bound) < 0
        case .multipleOf(let bound): tape.isMultiple(value, of: program.numbers[Int(bound)])
        case .minLength(let least): tape[value].scalarCount >= least
        case .maxLength(let most): tape[value].scalarCount <= most
        case .pattern(let pattern): matches(pattern, value)
        case .format(let format): tape.withUnescaped(value) { format.accepts($0) }
        case .minItems(let least), .minProperties(let least): tape[value].count >= least
        case .maxItems(let most), .maxProperties(let most): tape[value].count <= most
        case .items(let plan): itemsPass(program.items[Int(plan)], value)
        case .contains(let plan): containsPasses(program.contains[Int(plan)], value)
        case .uniqueItems: repeatedItems(value) == nil
        case .members(let plan): membersPass(program.members + Int(plan), value)
        case .required(let names): names.indices.allSatisfy { has(program.texts[$0], value) }
        case .dependentRequired(let index): dependencyPasses(program.dependencies[Int(index)], value)
        case .dependentSchema(let index): dependencyPasses(program.dependencies[Int(index)], value)
        }
    }

    /// How many of the branches take the value, counted up to `atMost`.
    private mutating func matches(_ branches: ListRange, _ value: Int, atMost: Int) -> Int {
        var count = 0
        for index in branches.indices where accepts(program.list[index], value) {
            count += 1
            if count == atMost { break }
        }
        return count
    }
}
