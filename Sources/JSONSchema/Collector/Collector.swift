import JSON

/// Finds out what is wrong with a value that does not fit: walks the graph, and asks the program where it can.
struct Collector: ~Copyable {
    let tables: UnsafePointer<Program>
    let tape: JSONTape
    var runner: Runner
    var record: IssueRecord
    private var depth = 0

    /// How many subschemas may be explained within each other: each takes some stack.
    private static let maxDepth = 400

    var memory = WalkMemory()

    /// How large the value was of which it is known that it fails, in nodes of the tape.
    private var failing: Int

    /// Whether the program has just said of the present value that it fails: then its only keyword need not be asked.
    private var isJudged = false

    /// Goes on with the runner that has just refused the value, or given it up.
    init(
        _ writer: consuming IssueTrace.Writer, _ runner: consuming Runner, _ node: UInt32, _ value: Int,
        limit: Int
    ) {
        (tables, tape) = (runner.tables, runner.tape)
        failing = tape.next(after: value) - value
        if !runner.isTooCostly { runner.renew(for: value) }
        self.runner = runner
        record = IssueRecord(writer, node, limit: limit)
    }

    /// At least one issue.
    mutating func issues(_ value: Int) -> [ValidationIssue] {
        explainPresent(value)
        if runner.isTooCostly || record.found.isEmpty {
            record.clear()
            record.add(.tooCostly, value)
        }
        return record.finish()
    }

    /// The subschema whose keywords are being explained.
    var present: UnsafePointer<Subschema> { tables.pointee.subschemas + Int(record.subschema) }

    /// Whether no more issues are wanted, or the value was given up.
    var isDone: Bool { record.isFull || runner.isTooCostly }

    /// Explains the same value by another subschema.
    mutating func explain(_ node: UInt32, _ value: Int, through turn: SchemaStep) {
        walk(node, value, through: turn, at: .none, width: 0)
    }

    /// Explains a value one step further into the document, where it fails.
    ///
    /// Asks the program whether it does, by `asked`, where that is not known and the value so much smaller than the
    /// last one asked about that it costs little; `node` finds the subschema, where it does, from the present one.
    @inline(__always)
    mutating func explain(
        _ node: (UnsafePointer<Subschema>) -> UInt32, asked: UInt32, isRefused: Bool = false, _ value: Int,
        through turn: SchemaStep, at place: ValueStep, width: Int = 0
    ) {
        guard asked != Node.anything else { return }
        let before = failing
        let size = tape.next(after: value) - value
        if isRefused || size * 3 < before {
            if !isRefused, runner.accepts(asked, value) { return }
            (failing, isJudged) = (size, true)
        }
        walk(node(present), value, through: turn, at: place, width: width)
        (failing, isJudged) = (before, false)
    }

    /// Goes through a subschema for a value, unless that was done.
    private mutating func walk(
        _ node: UInt32, _ value: Int, through turn: SchemaStep, at place: ValueStep, width: Int
    ) {
        guard !isDone, node != Subschema.anything, tables.pointee.isDynamic || memory.insert(node, value)
        else { return }
        let mark = record.push(node, through: turn, at: place, width: width)
        explainPresent(value)
        record.pop(mark)
    }

    private mutating func explainPresent(_ value: Int) {
        guard runner.spend(8) else { return }  // it takes as long as so much of the program
        guard depth < Self.maxDepth else { return runner.giveUp() }
        let wasSecret = record.isSecret
        let isEntered = tables.pointee.isDynamic && runner.enter(record.subschema)
        depth += 1
        record.isSecret = wasSecret || present.pointee.isSensitive
        explainKeywords(value)
        record.isSecret = wasSecret
        depth -= 1
        if isEntered { runner.leave() }
    }

    private mutating func explainKeywords(_ value: Int) {
        let subschema = present
        let isSure = isJudged && subschema.pointee.keywords.count == 1 && !runner.isTooCostly
        isJudged = false
        guard !subschema.pointee.isFalse else { return record.add(.refused, value) }
        guard runner.takes(subschema.pointee.kinds, tape.kind(value), value) else {
            return record.add(.type, value)
        }
        let before = record.found.count
        for index in 0..<subschema.pointee.keywords.count where !isDone {
            let rule = subschema.pointee.keywords[index].rule.plain
            // What failed beside them evaluated nothing.
            if rule.isLate, record.found.count > before { return }
            if isSure, case .check(let instruction) = rule, instruction.isPlain {
                addCheck(UInt32(index), instruction, value)
            } else {
                explain(UInt32(index), rule, value)
            }
        }
    }

    private mutating func explain(_ keyword: UInt32, _ rule: PlainRule, _ value: Int) {
        switch rule {
        case .check(let instruction): explainCheck(keyword, instruction, value)
        case .reference(let target): explain(target, value, through: .keyword(keyword))
        case .dynamicReference(let place):
            let target = runner.target(of: tables.pointee.dynamics[Int(place)])
            explain(target, value, through: .keyword(keyword))
        case .allOf:
            for (index, target) in presentRule(keyword).branches.enumerated() {
                explain(target, value, through: .branch(keyword, UInt32(index)))
            }
        case .union(let isExclusive): explainUnion(keyword, isExclusive: isExclusive, value)
        case .not(let target): if runner.accepts(target, value) { record.add(.rule, value, keyword) }
        case .condition(let test, let then, let otherwise):
            let holds = runner.accepts(test, value)
            explain(holds ? then : otherwise, value, through: holds ? .then : .otherwise)
        case .members(let plan): explainMembers(keyword, plan, value)
        case .items: explainItems(keyword, value)
        case .contains(let plan): explainContains(keyword, tables.pointee.contains[Int(plan)], value)
        case .dependentSchemas: explainDependent(keyword, value)
        case .unevaluatedItems(let rest): explainRestOfItems(keyword, rest, value)
        case .unevaluatedProperties(let rest): explainRestOfMembers(keyword, rest, value)
        }
    }

    /// A rule of the present subschema, with its lists.
    func presentRule(_ keyword: UInt32) -> Rule { present.rule(keyword) }
}
