import JSON

extension Collector {
    mutating func explainItems(_ plan: ItemsPlan, _ value: Int) {
        var item = value + 1
        for index in 0..<tape[value].count where !isDone {
            let isPrefix = index < Int(plan.prefix.count)
            explain(
                isPrefix ? program.list[Int(plan.prefix.first) + index] : plan.rest, item,
                under: String(index))
            item = tape.next(after: item)
        }
    }

    mutating func explainMembers(_ plan: MembersPlan, _ value: Int, in node: UInt32) {
        let seen = withUnsafePointer(to: plan) { explainPresent($0, value) }
        for index in plan.properties.indices where !isDone {
            let property = program.properties[index]
            if property.bit != 0, seen & property.bit == 0 {
                add("required", .missing(program.string(property.name)), in: node)
            }
        }
    }

    /// Explains the members that are there; the bits of those that are required.
    private mutating func explainPresent(_ plan: UnsafePointer<MembersPlan>, _ value: Int) -> UInt64 {
        var (key, seen) = (value + 1, UInt64(0))
        for _ in 0..<tape[value].count {
            let property = runner.property(of: plan, key, 0).map { program.properties[$0] }
            seen |= property?.bit ?? 0
            if !isDone {
                let name = tape.withUnescaped(key) { String(decoding: $0, as: UTF8.self) }
                if let property { explain(property.node, key + 1, under: name) }
                explainOtherRules(plan.pointee, key, name, isDeclared: property?.isDeclared ?? false)
                explain(plan.pointee.names, key, under: name)
            }
            key = tape.next(after: key + 1)
        }
        return seen
    }

    private mutating func explainOtherRules(_ plan: MembersPlan, _ key: Int, _ name: String, isDeclared: Bool)
    {
        var isKnown = isDeclared
        for index in plan.patterns.indices {
            let entry = program.patternProperties[index]
            if runner.matches(entry.pattern, key) {
                isKnown = true
                explain(entry.node, key + 1, under: name)
            }
        }
        if !isKnown { explain(plan.additional, key + 1, under: name) }
    }

    mutating func explainMissing(_ names: ListRange, _ value: Int, keyword: String, in node: UInt32) {
        for index in names.indices where !isDone && !runner.has(program.texts[index], value) {
            add(keyword, .missing(program.string(program.texts[index])), in: node)
        }
    }

    mutating func explainDependency(_ dependency: Dependency, _ value: Int, in node: UInt32) {
        guard runner.has(dependency.name, value) else { return }
        explainMissing(dependency.required, value, keyword: "dependentRequired", in: node)
        explain(dependency.node, value)
    }
}
