import JSON

extension Program {
    /// What an instruction that one keyword stands for asks of a value; of listed values, no more than `mostChoices`.
    func facts(of instruction: Instruction, mostChoices: Int = .max) -> ValidationFacts {
        switch instruction {
        case .minimum(let bound), .maximum(let bound), .exclusiveMinimum(let bound),
            .exclusiveMaximum(let bound):
            .limit(numbers[Int(bound)])
        case .multipleOf(let divisor): .limit(numbers[Int(divisors[Int(divisor)].number)])
        case .minLength(let limit), .maxLength(let limit), .minItems(let limit), .maxItems(let limit),
            .minProperties(let limit), .maxProperties(let limit):
            .limit(JSONNumber(limit))
        case .pattern(let pattern): .pattern(patterns[Int(pattern)].source)
        case .format(let format): .format(format)
        case .values(let place): .choices(choices(of: values[Int(place)], most: mostChoices))
        default: .nothing
        }
    }

    /// The values that a set lists, in its order, and no more than `most`.
    func choices(of set: ValueSet, most: Int) -> [JSONValue] {
        let listed = literals[Int(set.listed)]
        return set.isConst ? [listed] : Array(listed.elements.prefix(most))
    }
}
