import JSON

/// Finds out what is wrong with a value that does not fit: walks the graph, and asks the program where it can.
struct Collector {
    let graph: SchemaGraph
    let tape: JSONTape
    var runner: Runner
    var found: [ValidationIssue] = []

    private let limit: Int

    /// How many bytes of places and words may yet be gathered: a stranger's long key stands in each issue below it.
    private var room = 1 << 20

    /// The way into the value: the indices of keys on the tape, and places in arrays.
    var path: [ValueStep] = []

    /// The way through the schema.
    var route: [SchemaStep] = []
    private var depth = 0

    /// How many subschemas may be explained within each other: each takes some stack.
    private static let maxDepth = 400

    /// Which subschemas explained which values: many ways may lead to the same words.
    private var explained: Set<UInt64> = []

    /// How large the value was of which it is known that it fails, in nodes of the tape.
    private var failing: Int

    /// Whether the value, or one that it is in, is a secret.
    private(set) var isSensitive = false

    init(
        _ graph: SchemaGraph, _ tables: UnsafePointer<Program>, _ tape: JSONTape, _ value: Int, limit: Int
    ) {
        (self.graph, self.tape, self.limit) = (graph, tape, limit)
        runner = Runner(tables, tape, value)
        failing = tape.next(after: value) - value
    }

    var program: Program { runner.program }

    /// At least one issue.
    mutating func issues(_ node: UInt32, _ value: Int) -> [ValidationIssue] {
        explain(node, value)
        if runner.isTooCostly || found.isEmpty {
            let location = KeywordLocation(
                path: JSONPointer(), absolute: graph.absoluteLocation(of: graph.subschemas[Int(node)], []))
            found = [ValidationIssue("", at: JSONPointer(), by: location)]
        }
        return Array(found.prefix(limit))
    }

    /// Whether no more issues are wanted, or the value was given up.
    var isDone: Bool { found.count >= limit || room <= 0 || runner.isTooCostly }

    /// Adds what is wrong with the value by this subschema.
    mutating func explain(_ node: UInt32, _ value: Int) {
        guard !isDone, node != Subschema.anything, runner.spend(1) else { return }
        guard depth < Self.maxDepth else { return runner.giveUp() }
        let before = (failing, isSensitive)
        guard isNew(node, value), mayFail(node, value) else { return failing = before.0 }
        let isEntered = runner.enter(node)
        depth += 1
        isSensitive = isSensitive || graph.subschemas[Int(node)].isSensitive
        explainKeywords(of: node, value)
        depth -= 1
        (failing, isSensitive) = before
        if isEntered { runner.leave() }
    }

    private mutating func isNew(_ node: UInt32, _ value: Int) -> Bool {
        program.isDynamic || explained.insert(UInt64(node) << 32 | UInt64(value)).inserted
    }

    /// Asks the program, where the value is so much smaller than the last one asked about that it costs little.
    private mutating func mayFail(_ node: UInt32, _ value: Int) -> Bool {
        let size = tape.next(after: value) - value
        guard size * 2 <= failing else { return true }
        failing = size
        return !runner.accepts(node, value)
    }

    private mutating func explainKeywords(of node: UInt32, _ value: Int) {
        let subschema = graph.subschemas[Int(node)]
        guard !subschema.isFalse else { return addRefusal(by: node) }
        guard runner.takes(subschema.kinds, tape.kind(value), value) else {
            return add("type", .kinds(subschema.kinds.typeNames), by: node)
        }
        let before = found.count
        for keyword in subschema.keywords where !isDone {
            switch keyword.rule {
            // What failed beside them evaluated nothing.
            case .unevaluatedItems, .unevaluatedProperties: if found.count > before { return }
            default: break
            }
            explain(keyword, value, by: node)
        }
    }

    private mutating func explain(_ keyword: Keyword, _ value: Int, by node: UInt32) {
        switch keyword.rule {
        case .check(let instruction): explainCheck(instruction, value, keyword.name, by: node)
        case .reference(let target): explain(target, value, through: SchemaStep(keyword.name))
        case .dynamicReference(let place):
            let target = runner.target(of: program.dynamics[Int(place)])
            explain(target, value, through: SchemaStep(keyword.name))
        case .allOf(let targets):
            for (index, target) in targets.enumerated() {
                explain(target, value, through: SchemaStep(keyword.name, .index(index)))
            }
        case .anyOf(let branches): explainUnion(branches, false, value, keyword.name, by: node)
        case .oneOf(let branches): explainUnion(branches, true, value, keyword.name, by: node)
        case .not(let target): if runner.accepts(target, value) { add(keyword.name, by: node) }
        case .condition(let test, let then, let otherwise):
            let holds = runner.accepts(test, value)
            explain(holds ? then : otherwise, value, through: SchemaStep(holds ? "then" : "else"))
        case .members(let rule): explainMembers(rule, value, by: node)
        case .items(let rule): explainItems(rule, value)
        case .contains(let place): explainContains(program.contains[Int(place)], value, by: node)
        case .dependentSchemas(let entries):
            for (name, target) in entries where tape.kind(value) == .object && runner.has(name, value) {
                explain(target, value, through: SchemaStep(keyword.name, .text(name)))
            }
        case .unevaluatedItems(let rest): explainRestOfItems(rest, value, by: node)
        case .unevaluatedProperties(let rest): explainRestOfMembers(rest, value, by: node)
        }
    }

    /// Explains the same value by another subschema.
    mutating func explain(_ node: UInt32, _ value: Int, through step: SchemaStep) {
        route.append(step)
        explain(node, value)
        route.removeLast()
    }

    /// Explains a value one step further into the document.
    mutating func explain(_ node: UInt32?, _ value: Int, at place: ValueStep, through step: SchemaStep) {
        guard let node, node != Subschema.anything, !isDone else { return }
        path.append(place)
        explain(node, value, through: step)
        path.removeLast()
    }
}

// MARK: - Issues

extension Collector {
    /// Adds an issue at the present place.
    mutating func add(
        _ keyword: String, _ facts: ValidationFacts = .none, got: JSONNumber? = nil, by node: UInt32
    ) {
        let location = KeywordLocation(
            path: JSONPointer(tokens: routeTokens + [keyword]),
            absolute: graph.absoluteLocation(of: graph.subschemas[Int(node)], [keyword]))
        keep(
            ValidationIssue(
                keyword, at: instance, by: location, isSensitive ? facts.withoutChoices : facts,
                got: isSensitive ? nil : got))
    }

    /// Adds that `false` takes nothing.
    private mutating func addRefusal(by node: UInt32) {
        let location = KeywordLocation(
            path: JSONPointer(tokens: routeTokens),
            absolute: graph.absoluteLocation(of: graph.subschemas[Int(node)], []))
        keep(ValidationIssue(route.last?.keyword ?? "false", at: instance, by: location))
    }

    private mutating func keep(_ issue: ValidationIssue) {
        let places = issue.instance.tokens + issue.keywordLocation.tokens
        room -= places.reduce(issue.message.utf8.count) { $0 + $1.utf8.count }
        found.append(issue)
    }

    private var instance: JSONPointer {
        JSONPointer(
            tokens: path.map { step in
                switch step {
                case .index(let index): String(index)
                case .key(let key): tape.withUnescaped(key) { String(decoding: $0, as: UTF8.self) }
                case .name(let name): program.string(name)
                }
            })
    }

    private var routeTokens: [String] {
        route.flatMap { step in
            switch step.child {
            case .none: [step.keyword]
            case .index(let index): [step.keyword, String(index)]
            case .text(let text): [step.keyword, program.string(text)]
            case .pattern(let pattern): [step.keyword, program.patterns[Int(pattern)].source]
            }
        }
    }
}
