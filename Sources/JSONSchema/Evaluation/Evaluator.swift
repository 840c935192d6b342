import JSON

/// Goes through all subschemas that apply to a value and notes how each judges it; leaves are judged by the program.
struct Evaluator: ~Copyable {
    let graph: SchemaGraph
    let tape: JSONTape
    var runner: Runner

    /// The way into the value, and through the schema.
    private var instance: [String] = []
    private var path: [String] = []
    private var depth = 0

    /// How many units, and bytes of places and words in them, may yet be made.
    private var unitsLeft = 10_000
    private var room = 2 << 20
    private var isComplete = true

    /// Whether the value, or one that it is in, is a secret.
    private(set) var isSensitive = false

    /// Whether the text that is judged is the name of a member: it has no place of its own.
    private var isName = false

    /// How many units may lie within each other: each takes some stack.
    private static let maxDepth = 300

    init(_ graph: SchemaGraph, _ tables: UnsafePointer<Program>, _ tape: JSONTape, _ value: Int) {
        (self.graph, self.tape) = (graph, tape)
        runner = Runner(tables, tape, value)
    }

    var program: Program { runner.program }

    /// `nil` for a value that was given up.
    mutating func evaluation(_ node: UInt32, _ value: Int) -> Evaluation? {
        let root = unit(of: node, value)
        return runner.isTooCostly ? nil : Evaluation(root: root, isComplete: isComplete)
    }

    /// Applies a subschema to the same value and adds its unit; its verdict.
    mutating func apply(
        _ node: UInt32, _ value: Int, through steps: [String], to unit: inout OutputUnit,
        isBlamed: Bool = true
    ) -> Bool {
        guard node != Subschema.anything else { return true }
        guard unitsLeft > 0, room > 0, depth < Self.maxDepth, !runner.isTooCostly else {
            isComplete = false
            let isValid = runner.accepts(node, value)
            if !isValid, isBlamed, !unit.errors.contains(where: { $0.keyword == steps[0] }) {
                note(steps[0], IssueMessage.text("not", .nothing, isName: isName), in: &unit)
            }
            return isValid
        }
        path += steps
        depth += 1
        var detail = self.unit(of: node, value)
        depth -= 1
        path.removeLast(steps.count)
        detail.isBlamed = isBlamed
        unit.details.append(detail)
        return detail.isValid
    }

    /// Applies a subschema to a value one step further into the document.
    mutating func apply(
        _ node: UInt32, _ value: Int, at place: String, through steps: [String], to unit: inout OutputUnit,
        isBlamed: Bool = true
    ) -> Bool {
        instance.append(place)
        let isValid = apply(node, value, through: steps, to: &unit, isBlamed: isBlamed)
        instance.removeLast()
        return isValid
    }

    /// Applies a subschema to the name of a member.
    mutating func applyToName(_ node: UInt32, _ key: Int, _ name: String, to unit: inout OutputUnit) -> Bool {
        isName = true
        defer { isName = false }
        return apply(node, key, at: name, through: ["propertyNames"], to: &unit)
    }

    private mutating func unit(of node: UInt32, _ value: Int) -> OutputUnit {
        let subschema = graph.subschemas[Int(node)]
        var unit = OutputUnit(
            isValid: true, evaluationPath: JSONPointer(tokens: path),
            schemaLocation: graph.absoluteLocation(of: subschema, []),
            instanceLocation: JSONPointer(tokens: instance))
        unitsLeft -= 1
        room -= (path + instance).reduce(unit.schemaLocation.utf8.count) { $0 + $1.utf8.count }
        guard runner.spend(1) else { return unit }
        let wasSensitive = isSensitive
        isSensitive = isSensitive || subschema.isSensitive
        let isEntered = runner.enter(node)
        applyKeywords(of: subschema, node, value, to: &unit)
        if isEntered { runner.leave() }
        isSensitive = wasSensitive
        return unit
    }

    private mutating func applyKeywords(
        of subschema: Subschema, _ node: UInt32, _ value: Int, to unit: inout OutputUnit
    ) {
        if subschema.isFalse {
            unit.isValid = false
            return note(KeywordError.refusal, in: &unit)
        }
        for annotation in subschema.annotations where applies(annotation, value) {
            annotate(annotation.keyword, annotation.value, in: &unit)
        }
        if !runner.takes(subschema.kinds, tape.kind(value), value) {
            unit.isValid = false
            note("type", .kinds(subschema.kinds.typeNames), in: &unit)
        }
        for keyword in subschema.keywords where !apply(keyword, of: node, value, to: &unit) {
            unit.isValid = false
        }
    }

    /// The content keywords speak of texts alone (Validation §8).
    private func applies(_ annotation: KeywordAnnotation, _ value: Int) -> Bool {
        tape.kind(value) == .string || !Keywords.ofContent.contains(annotation.keyword)
    }
}

// MARK: - What a unit holds

extension Evaluator {
    /// Adds what a keyword finds wrong.
    mutating func note(_ keyword: String, _ facts: ValidationFacts = .nothing, in unit: inout OutputUnit) {
        let facts = isSensitive ? facts.withoutChoices : facts
        let message = IssueMessage.text(keyword, facts, isName: isName)
        note(keyword, message, in: &unit)
    }

    /// A unit has one error for each keyword: what else the keyword finds is said in the same one.
    private mutating func note(_ keyword: String, _ message: String, in unit: inout OutputUnit) {
        room -= message.utf8.count
        if let place = unit.errors.firstIndex(where: { $0.keyword == keyword }) {
            unit.errors[place].message += "; " + message
        } else {
            unit.errors.append(KeywordError(keyword: keyword, message: message))
        }
    }

    /// Adds what a keyword notes; notes on a name are left out, as they would stand at the place of its value.
    mutating func annotate(_ keyword: String, _ value: JSONValue, in unit: inout OutputUnit) {
        guard !isName else { return }
        room -= value.withUnsafeTape { tape, index in tape[index].byteCount } + keyword.utf8.count
        guard room > 0 else { return isComplete = false }
        unit.annotations.append(KeywordAnnotation(keyword: keyword, value: value))
    }

    /// Adds the names, or the places, to which a keyword applied a subschema.
    mutating func annotate(_ keyword: String, _ names: [String], in unit: inout OutputUnit) {
        annotate(keyword, .array(names.map { .string($0) }), in: &unit)
    }
}
