import JSON

/// Judges one value by a program: yes or no, without paths and, but for rare keywords, without allocation.
struct Runner: ~Copyable {
    let tables: UnsafePointer<Program>
    let tape: JSONTape

    /// How much work is left, in units of some 8 ns: one for each instruction, and for each entry that a keyword goes
    /// through; more for what takes time by the length of a text.
    private(set) var steps: Int

    /// The work that is left beyond `steps`, done with a memory for verdicts.
    private var reserve: Int
    private var depth = 0
    private var remembers = false
    let isDynamic: Bool
    private var notes: RunnerNotes?

    /// The last member that was refused, for those who ask why.
    var refusal = Refusal()

    init(_ tables: UnsafePointer<Program>, _ tape: JSONTape, _ value: Int) {
        self.tables = tables
        self.tape = tape
        isDynamic = tables.pointee.isDynamic
        (steps, reserve) = Self.allowance(tape, value)
        notes = isDynamic ? RunnerNotes() : nil
    }

    /// A schema goes a few times over each value; one that branches without end would go on for years.
    @inline(__always)
    private static func allowance(_ tape: JSONTape, _ value: Int) -> (steps: Int, reserve: Int) {
        let (size, bytes) = (tape.next(after: value) - value, tape[value].byteCount)
        return (20_000 + 3 * size, 500_000 + 4 * size + bytes / 4)
    }

    /// Grants the work anew, for another walk over the value.
    mutating func renew(for value: Int) {
        (steps, reserve) = Self.allowance(tape, value)
    }

    @inline(__always)
    var program: Program { tables.pointee }

    /// Whether the value was given up: then no verdict means anything.
    @inline(__always)
    var isTooCostly: Bool { steps <= 0 }

    mutating func giveUp() {
        (steps, reserve) = (0, 0)
    }

    /// How many calls of `acceptsSlowly` may be under way: some 300 bytes of stack each, and 6,000 in a debug build.
    private static let maxDepth = 600

    @inline(__always)
    mutating func accepts(_ node: UInt32, _ value: Int) -> Bool {
        if let verdict = program.nodes[Int(node)].leaf.verdict(tape, value) { return verdict }
        return acceptsSlowly(node, value)
    }

    /// Judges a value that the node's leaf check cannot judge.
    @inline(never)
    mutating func acceptsSlowly(_ node: UInt32, _ value: Int) -> Bool {
        let kind = tape.kind(value)
        guard takes(program.nodes[Int(node)].kinds, kind, value) else { return false }
        if isDynamic { return passesInScope(node, kind, value) }
        return passesAll(node, kind, value)
    }

    /// Whether the value is of a kind that the set holds.
    @inline(__always)
    mutating func takes(_ kinds: KindSet, _ kind: JSONKind, _ value: Int) -> Bool {
        if kinds.contains(KindSet(kind)) { return true }
        return kind == .number && kinds.contains(.integer) && spendOnText(of: value, 1)
            && tape.isInteger(value)
    }

    @inline(__always)
    private mutating func passesAll(_ node: UInt32, _ kind: JSONKind, _ value: Int) -> Bool {
        let starts = program.starts + (Int(node) * Node.startCount + Int(kind.rawValue))
        let (first, end) = (program.instructions + Int(starts[0]), program.instructions + Int(starts[1]))
        if remembers, let verdict = notes?.verdict(node, value) { return verdict }
        guard spend(Int(starts[1] &- starts[0])), depth < Self.maxDepth else {
            giveUp()
            return false
        }
        depth += 1
        var next = first
        while next < end, passesQuickly(next, value) { next += 1 }
        depth -= 1
        if remembers, !isTooCostly { notes?.keep(next == end, node, value) }
        return next == end
    }

    /// The instructions that are met most, without the way through all others.
    @inline(__always)
    private mutating func passesQuickly(_ instruction: UnsafePointer<Instruction>, _ value: Int) -> Bool {
        switch instruction.pointee {
        case .members(let plan): membersPass(program.members + Int(plan), value)
        case .items(let plan): itemsPass(program.items + Int(plan), value)
        case .union(let plan): unionPasses(program.unions + Int(plan), value)
        default: passes(instruction.pointee, value)
        }
    }

    /// Takes some of the work that is left; `false` where there is none.
    @inline(__always)
    mutating func spend(_ work: Int) -> Bool {
        steps -= work
        return steps > 0 || draw()
    }

    /// Takes the work of reading a value's text; short texts take none.
    @inline(__always)
    mutating func spendOnText(of value: Int, _ shift: Int) -> Bool {
        tape[value].byteCount < 64 || spend(work(onTextOf: value, shift))
    }

    /// One for each 2^`shift` bytes; more where a copy without escapes has to be made.
    func work(onTextOf value: Int, _ shift: Int) -> Int {
        tape[value].byteCount >> (tape[value].hasEscapes ? 1 : shift)
    }

    /// Goes on with the reserve; from here on verdicts are remembered, unless they depend on the way.
    @inline(never)
    private mutating func draw() -> Bool {
        steps += reserve
        reserve = 0
        guard steps > 0, !isDynamic else { return steps > 0 }
        remembers = true
        notes = RunnerNotes()
        notes?.rememberVerdicts()
        return true
    }

    @inline(never)
    mutating func passes(_ instruction: Instruction, _ value: Int) -> Bool {
        switch instruction {
        case .apply(let node): accepts(node, value)
        case .applyDynamic(let plan): dynamicPasses(program.dynamics[Int(plan)], value)
        case .values(let set): spendOnText(of: value, 3) && isListed(program.values + Int(set), value)
        case .union(let plan): unionPasses(program.unions + Int(plan), value)
        case .not(let node): !accepts(node, value)
        case .condition(let test, let then, let otherwise):
            accepts(accepts(test, value) ? then : otherwise, value)
        case .minimum(let bound): spendOnText(of: value, 1) && order(value, bound) >= 0
        case .maximum(let bound): spendOnText(of: value, 1) && order(value, bound) <= 0
        case .exclusiveMinimum(let bound): spendOnText(of: value, 1) && order(value, bound) > 0
        case .exclusiveMaximum(let bound): spendOnText(of: value, 1) && order(value, bound) < 0
        case .multipleOf(let bound): isMultiple(value, of: program.divisors + Int(bound))
        case .minLength(let least): tape[value].scalarCount >= least
        case .maxLength(let most): tape[value].scalarCount <= most
        case .pattern(let pattern): matches(pattern, value)
        case .format(let format): formatPasses(format, value)
        case .minItems(let least), .minProperties(let least): tape[value].count >= least
        case .maxItems(let most), .maxProperties(let most): tape[value].count <= most
        case .items(let plan): itemsPass(program.items + Int(plan), value)
        case .contains(let plan): containsPasses(program.contains[Int(plan)], value)
        case .uniqueItems: repeatedItems(value) == nil
        case .members(let plan): membersPass(program.members + Int(plan), value)
        case .required(let plan): furtherRequiredPass(program.members + Int(plan), value)
        case .dependentRequired(let index), .dependentSchema(let index):
            dependencyPasses(program.dependencies[Int(index)], value)
        case .unevaluatedItems(let plan): restOfItemsPasses(program.unevaluated[Int(plan)], value)
        case .unevaluatedProperties(let plan): restOfMembersPasses(program.unevaluated[Int(plan)], value)
        }
    }
}

// MARK: - Dynamic scope

extension Runner {
    /// Notes that a subschema is entered; answers whether `leave` must be called after it.
    func enter(_ node: UInt32) -> Bool {
        guard isDynamic, let notes else { return false }
        let resource = program.subschemas[Int(node)].resource
        guard notes.scope.last != resource else { return false }
        notes.scope.append(resource)
        return true
    }

    func leave() {
        notes?.scope.removeLast()
    }

    /// What a dynamic reference means here: the outermost resource on the way that has its anchor decides.
    func target(of plan: DynamicPlan) -> UInt32 {
        for resource in notes?.scope ?? [] {
            if let node = target(among: plan.targets.indices, in: resource) { return node }
        }
        return plan.fallback
    }

    /// The targets are in the order of their resources.
    private func target(among targets: Range<Int>, in resource: UInt32) -> UInt32? {
        var (low, high) = (targets.lowerBound, targets.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if program.dynamicTargets[middle].resource < resource { low = middle + 1 } else { high = middle }
        }
        guard low < targets.upperBound, program.dynamicTargets[low].resource == resource else { return nil }
        return program.dynamicTargets[low].node
    }

    private mutating func dynamicPasses(_ plan: DynamicPlan, _ value: Int) -> Bool {
        spend(notes?.scope.count ?? 0) && accepts(target(of: plan), value)
    }

    @inline(never)
    private mutating func passesInScope(_ node: UInt32, _ kind: JSONKind, _ value: Int) -> Bool {
        let isEntered = enter(node)
        defer { if isEntered { leave() } }
        return passesAll(node, kind, value)
    }
}
