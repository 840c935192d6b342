/// What becomes of one subschema, while a program is made.
struct NodeCode {
    /// The kinds of value that can pass, as far as it is known.
    var kinds = KindSet.all
    private(set) var instructions: [Instruction] = []

    var isIdle: Bool { kinds == .all && instructions.isEmpty }

    /// Adds an instruction; one that only repeats another is not needed.
    mutating func add(_ instruction: Instruction) {
        if case .apply(let node) = instruction, applies(node) { return }
        instructions.append(instruction)
    }

    private func applies(_ node: UInt32) -> Bool {
        instructions.contains { instruction in
            if case .apply(node) = instruction { return true }
            return false
        }
    }
}
