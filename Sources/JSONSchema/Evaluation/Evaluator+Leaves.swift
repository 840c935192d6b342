import JSON

extension Evaluator {
    /// Judges by a keyword that concerns the value itself.
    mutating func check(
        _ instruction: Instruction, _ value: Int, _ keyword: String, in unit: inout OutputUnit
    ) -> Bool {
        guard instruction.kinds.contains(KindSet(tape.kind(value))) else { return true }
        guard !runner.passes(instruction, value) else { return true }
        switch instruction {
        case .dependentRequired(let place):
            noteMissing(program.dependencies[Int(place)].required, value, keyword, in: &unit)
        case .uniqueItems:
            note(keyword, runner.repeatedItems(value).map { .equals($0, $1) } ?? .nothing, in: &unit)
        default:
            note(keyword, program.facts(of: instruction, mostChoices: IssueMessage.namedChoices), in: &unit)
        }
        return false
    }

    private mutating func noteMissing(
        _ names: ListRange, _ value: Int, _ keyword: String, in unit: inout OutputUnit
    ) {
        let missing = names.indices.map { program.texts[$0] }.filter { !runner.has($0, value) }
        noteMissing(missing, keyword, in: &unit)
    }

    mutating func noteMissing(_ names: [Text], _ keyword: String, in unit: inout OutputUnit) {
        for name in names { note(keyword, .missing(program.string(name)), in: &unit) }
    }
}
