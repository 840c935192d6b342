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
            note(keyword, runner.repeatedItems(value).map { .equals($0, $1) } ?? .none, in: &unit)
        default: note(keyword, program.facts(of: instruction), in: &unit)
        }
        return false
    }

    /// Adds one error for all names of a list that are not there.
    private mutating func noteMissing(
        _ names: ListRange, _ value: Int, _ keyword: String, in unit: inout OutputUnit
    ) {
        let missing = names.indices.map { program.texts[$0] }.filter { !runner.has($0, value) }
        noteMissing(missing, keyword, in: &unit)
    }

    /// Adds one error for all of the names, as a unit has at most one for each keyword.
    mutating func noteMissing(_ names: [Text], _ keyword: String, in unit: inout OutputUnit) {
        let messages = names.map { IssueMessage.text(keyword, .missing(program.string($0))) }
        note(keyword, messages.joined(separator: "; "), in: &unit)
    }
}
