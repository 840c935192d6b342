import JSON

extension Collector {
    /// Adds what a keyword says that concerns the value itself.
    mutating func explainCheck(_ instruction: Instruction, _ value: Int, _ keyword: String, by node: UInt32) {
        guard instruction.kinds.contains(KindSet(tape.kind(value))) else { return }
        switch instruction {
        case .dependentRequired(let index):
            let dependency = program.dependencies[Int(index)]
            guard runner.has(dependency.name, value) else { return }
            explainMissing(dependency.required, value, keyword, by: node)
        default:
            guard !runner.passes(instruction, value) else { return }
            let (facts, got) = facts(of: instruction, value)
            add(keyword, facts, got: got, by: node)
        }
    }

    private func facts(of instruction: Instruction, _ value: Int) -> (ValidationFacts, got: JSONNumber?) {
        switch instruction {
        case .minimum(let bound), .maximum(let bound), .exclusiveMinimum(let bound),
            .exclusiveMaximum(let bound):
            return (.limit(program.numbers[Int(bound)]), number(value))
        case .multipleOf(let divisor):
            return (.limit(program.numbers[Int(program.divisors[Int(divisor)].number)]), number(value))
        case .minLength(let limit), .maxLength(let limit):
            return (.limit(JSONNumber(limit)), JSONNumber(tape[value].scalarCount))
        case .minItems(let limit), .maxItems(let limit), .minProperties(let limit), .maxProperties(let limit):
            return (.limit(JSONNumber(limit)), JSONNumber(tape[value].count))
        case .pattern(let pattern): return (.pattern(program.patterns[Int(pattern)].source), nil)
        case .format(let format): return (.format(format), nil)
        case .values(let index): return (.choices(choices(program.values[Int(index)])), nil)
        case .uniqueItems:
            var runner = runner
            return (runner.repeatedItems(value).map { .equals($0, $1) } ?? .none, nil)
        default: return (.none, nil)
        }
    }

    /// Numbers of more digits are not repeated.
    private static let mostDigits = 40

    private func number(_ value: Int) -> JSONNumber? {
        guard tape[value].byteCount <= Self.mostDigits else { return nil }
        return JSONNumber(String(decoding: tape.raw(value), as: UTF8.self))
    }

    /// The values that a set lists, in its order.
    func choices(_ set: ValueSet) -> [JSONValue] {
        let listed = program.literals[Int(set.listed)]
        return set.isConst ? [listed] : Array(listed.elements)
    }

    mutating func explainContains(_ plan: ContainsPlan, _ value: Int, by node: UInt32) {
        guard tape.kind(value) == .array else { return }
        var runner = runner
        guard !runner.containsPasses(plan, value), !runner.isTooCostly else { return self.runner = runner }
        let count = runner.countOfContained(plan, value)
        self.runner = runner
        guard count <= plan.most else {
            return add("maxContains", .limit(JSONNumber(plan.most)), by: node)
        }
        let keyword = plan.least == 1 ? "contains" : "minContains"
        add(keyword, .limit(JSONNumber(plan.least)), got: JSONNumber(count), by: node)
    }
}

extension ValidationFacts {
    /// The same for a value that is a secret: what it should be is one too.
    var withoutChoices: ValidationFacts {
        if case .choices = self { return .none }
        return self
    }
}
