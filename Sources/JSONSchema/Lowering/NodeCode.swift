/// What becomes of one subschema, while a program is made.
struct NodeCode {
    /// The kinds of value that can pass, as far as it is known.
    var kinds = KindSet.all
    private(set) var instructions: [Instruction] = []
    private var applied: Set<UInt32> = []

    var isIdle: Bool { kinds == .all && instructions.isEmpty }

    /// Adds an instruction; one that only repeats another is not needed.
    mutating func add(_ instruction: Instruction) {
        if case .apply(let node) = instruction, !applied.insert(node).inserted { return }
        instructions.append(instruction)
    }
}
