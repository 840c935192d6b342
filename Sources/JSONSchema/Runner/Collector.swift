import JSON

/// Finds out what is wrong with a value that does not fit: walks the same program, with paths.
struct Collector {
    let tape: JSONTape
    var runner: Runner
    var found: [ValidationIssue] = []

    private let limit: Int

    /// How many bytes of places and words may yet be gathered: a stranger's long key stands in each issue below it.
    private var room = 1 << 20
    private var path: [String] = []
    private var depth = 0

    init(_ tables: UnsafePointer<Program>, _ tape: JSONTape, _ value: Int, limit: Int) {
        self.tape = tape
        self.limit = limit
        runner = Runner(tables, tape, value)
    }

    var program: Program { runner.program }

    /// At least one issue.
    mutating func issues(_ node: UInt32, _ value: Int) -> [ValidationIssue] {
        explain(node, value)
        if runner.isTooCostly || found.isEmpty {
            let place = JSONPointer()
            found = [ValidationIssue("", at: place, by: program.locations[Int(node)])]
        }
        return Array(found.prefix(limit))
    }

    /// Whether no more issues are wanted, or the value was given up.
    var isDone: Bool { found.count >= limit || room <= 0 || runner.isTooCostly }

    /// Adds what is wrong with the value by this node.
    mutating func explain(_ node: UInt32, _ value: Int) {
        guard !isDone, node != Node.anything, runner.spend(1) else { return }
        guard depth < 1_000 else { return runner.giveUp() }
        depth += 1
        defer { depth -= 1 }
        let entry = program.nodes[Int(node)]
        guard runner.takes(entry, tape.kind(value), value) else { return addKindIssue(entry.kinds, of: node) }
        for index in entry.instructions(for: tape.kind(value)) where !isDone {
            explain(program.instructions[index], value, in: node)
        }
    }

    private mutating func explain(_ instruction: Instruction, _ value: Int, in node: UInt32) {
        switch instruction {
        case .apply(let next): explain(next, value)
        case .condition(let test, let then, let otherwise):
            explain(runner.accepts(test, value) ? then : otherwise, value)
        case .anyOf(let branches), .oneOf(let branches):
            guard !runner.passes(instruction, value) else { return }
            explainUnion(branches, value, keyword: instruction.keyword, in: node)
        case .items(let plan): explainItems(program.items[Int(plan)], value)
        case .members(let plan): explainMembers(program.members[Int(plan)], value, in: node)
        case .required(let names): explainMissing(names, value, keyword: "required", in: node)
        case .dependentRequired(let index):
            explainDependency(program.dependencies[Int(index)], value, in: node)
        case .dependentSchema(let index): explainDependency(program.dependencies[Int(index)], value, in: node)
        default:
            guard !runner.passes(instruction, value) else { return }
            let issue = leafIssue(instruction, value)
            add(issue.keyword, issue.facts, in: node)
        }
    }

    /// Adds an issue at the present place.
    mutating func add(_ keyword: String, _ facts: ValidationFacts = .none, in node: UInt32) {
        let location = program.locations[Int(node)].appending(keyword)
        keep(ValidationIssue(keyword, at: JSONPointer(tokens: path), by: location, facts))
    }

    private mutating func keep(_ issue: ValidationIssue) {
        room -= path.reduce(issue.message.utf8.count) { $0 + $1.utf8.count }
        found.append(issue)
    }

    /// Adds an issue one step further into the document.
    mutating func add(_ keyword: String, _ facts: ValidationFacts, under token: String, in node: UInt32) {
        path.append(token)
        add(keyword, facts, in: node)
        path.removeLast()
    }

    private mutating func addKindIssue(_ kinds: KindSet, of node: UInt32) {
        guard kinds.isEmpty else { return add("type", .kinds(kinds.names), in: node) }
        let location = program.locations[Int(node)]
        let keyword = location.tokens.last { Keywords.ofSchema.contains($0) || Keywords.ofMap.contains($0) }
        keep(ValidationIssue(keyword ?? "false", at: JSONPointer(tokens: path), by: location))
    }

    /// Explains a value one step further into the document.
    mutating func explain(_ node: UInt32, _ value: Int, under token: String) {
        guard node != Node.anything else { return }
        path.append(token)
        explain(node, value)
        path.removeLast()
    }
}

extension KindSet {
    /// The names of `type` that it holds.
    var names: [String] {
        KindSet.names.filter { contains($0.kinds) }.map(\.name)
    }
}
