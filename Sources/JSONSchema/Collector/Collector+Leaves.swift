import JSON

extension Collector {
    /// Adds what a keyword says that concerns the value itself.
    mutating func explainCheck(_ keyword: UInt32, _ instruction: Instruction, _ value: Int) {
        guard instruction.kinds.contains(KindSet(tape.kind(value))) else { return }
        switch instruction {
        case .dependentRequired(let index):
            let dependency = tables.pointee.dependencies[Int(index)]
            guard runner.has(dependency.name, value) else { return }
            explainMissing(keyword, dependency.required, value)
        case .uniqueItems:
            guard let (first, second) = runner.repeatedItems(value) else { return }
            record.add(.repeated(UInt32(first), UInt32(second)), value, keyword)
        default:
            guard !runner.passes(instruction, value) else { return }
            addCheck(keyword, instruction, value)
        }
    }

    /// Adds what an instruction says that the value does not pass.
    mutating func addCheck(_ keyword: UInt32, _ instruction: Instruction, _ value: Int) {
        record.add(.rule, value, keyword, width: width(of: instruction))
    }

    /// How many bytes of the schema's its words repeat, where they may be many.
    private func width(of instruction: Instruction) -> Int {
        guard case .pattern(let pattern) = instruction else { return 0 }
        return tables.pointee.patterns[Int(pattern)].source.utf8.count
    }

    /// Adds those of a list of names that are not there.
    mutating func explainMissing(
        _ keyword: UInt32, _ names: ListRange, _ value: Int
    ) {
        for index in names.indices where !isDone {
            let name = tables.pointee.texts[index]
            guard !runner.has(name, value) else { continue }
            record.add(.missingDependent(UInt32(index)), value, keyword, width: Int(name.length))
        }
    }

    mutating func explainContains(_ keyword: UInt32, _ plan: ContainsPlan, _ value: Int) {
        guard tape.kind(value) == .array else { return }
        let count = runner.countOfContained(plan, value)
        guard !runner.isTooCostly else { return }
        if count > plan.most {
            record.add(.tooMany, value, keyword)
        } else if count < plan.least {
            record.add(.tooFew(UInt32(count)), value, keyword)
        }
    }
}

extension Instruction {
    /// Whether all that is to say follows from the keyword and the value.
    var isPlain: Bool {
        switch self {
        case .dependentRequired, .uniqueItems: false
        default: true
        }
    }
}
