import JSON

extension Collector {
    /// The keyword and the facts of an instruction that concerns the value itself, which did not pass it.
    func leafIssue(_ instruction: Instruction, _ value: Int) -> (keyword: String, facts: ValidationFacts) {
        switch instruction {
        case .minimum(let bound), .maximum(let bound), .exclusiveMinimum(let bound),
            .exclusiveMaximum(let bound),
            .multipleOf(let bound):
            return (instruction.keyword, .limit(program.numbers[Int(bound)]))
        case .minLength(let limit), .maxLength(let limit), .minItems(let limit), .maxItems(let limit),
            .minProperties(let limit), .maxProperties(let limit):
            return (instruction.keyword, .limit(JSONNumber(limit)))
        case .pattern(let pattern): return ("pattern", .pattern(program.patterns[Int(pattern)].source))
        case .format(let format): return ("format", .format(format))
        case .values(let index):
            let set = program.values[Int(index)]
            return (set.isConst ? "const" : "enum", .choices(choices(set)))
        case .contains(let plan): return containsIssue(program.contains[Int(plan)], value)
        case .uniqueItems:
            var runner = runner
            return ("uniqueItems", runner.repeatedItems(value).map { .equals($0, $1) } ?? .none)
        default: return (instruction.keyword, .none)
        }
    }

    /// The values that a set lists, in its order.
    func choices(_ set: ValueSet) -> [JSONValue] {
        let listed = program.literals[Int(set.listed)]
        return set.isConst ? [listed] : Array(listed.elements)
    }

    private func containsIssue(_ plan: ContainsPlan, _ value: Int) -> (
        keyword: String, facts: ValidationFacts
    ) {
        var runner = runner
        let isTooMany = runner.countOfContained(plan, value) > plan.most
        if isTooMany { return ("maxContains", .limit(JSONNumber(plan.most))) }
        return (plan.least == 1 ? "contains" : "minContains", .limit(JSONNumber(plan.least)))
    }
}

extension Instruction {
    /// The keyword that it came from; for those that have one of their own.
    var keyword: String {
        switch self {
        case .apply: "$ref"
        case .values: "enum"
        case .anyOf: "anyOf"
        case .oneOf: "oneOf"
        case .not: "not"
        case .condition: "if"
        case .minimum: "minimum"
        case .maximum: "maximum"
        case .exclusiveMinimum: "exclusiveMinimum"
        case .exclusiveMaximum: "exclusiveMaximum"
        case .multipleOf: "multipleOf"
        case .minLength: "minLength"
        case .maxLength: "maxLength"
        case .pattern: "pattern"
        case .format: "format"
        case .minItems: "minItems"
        case .maxItems: "maxItems"
        case .items: "items"
        case .contains: "contains"
        case .uniqueItems: "uniqueItems"
        case .minProperties: "minProperties"
        case .maxProperties: "maxProperties"
        case .members: "properties"
        case .required: "required"
        case .dependentRequired: "dependentRequired"
        case .dependentSchema: "dependentSchemas"
        }
    }
}
