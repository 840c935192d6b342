import JSON

/// Which branch of an `anyOf` or `oneOf` a value was meant for.
extension Collector {
    /// Adds what is wrong by the branch that was meant, where none takes the value; else that more than one does.
    mutating func explainUnion(_ branches: ListRange, _ value: Int, keyword: String, in node: UInt32) {
        let all = branches.indices.map { program.list[$0] }
        for branch in all where runner.accepts(branch, value) { return add(keyword, in: node) }
        var meant = all
        if tape.kind(value) != .null { meant = preferred(meant) { kinds(of: $0) != .null } }
        if let choices = choices(ofAll: meant) { return add(keyword, .choices(choices), in: node) }
        let tagged = meant.filter { bearsTag(of: $0, value) == true }
        if tagged.isEmpty {
            if explainTag(meant, value) { return }
        } else {
            meant = tagged
        }
        let typed = meant.filter { takesKind($0, value) }
        guard !typed.isEmpty else {
            let names = meant.reduce(into: KindSet()) { $0.formUnion(kinds(of: $1)) }.names
            return add(keyword, .kinds(names), in: node)
        }
        explainNearest(typed, value)
    }

    /// Those for which `condition` holds; all, where it holds for none.
    private func preferred(_ nodes: [UInt32], _ condition: (UInt32) -> Bool) -> [UInt32] {
        let some = nodes.filter(condition)
        return some.isEmpty ? nodes : some
    }

    /// Adds the issues of the branch that has the fewest; the first of them where some are equal.
    private mutating func explainNearest(_ branches: [UInt32], _ value: Int) {
        guard branches.count > 1 else { return branches.forEach { explain($0, value) } }
        var best: [ValidationIssue]?
        for branch in branches {
            var attempt = self
            attempt.found = []
            attempt.explain(branch, value)
            runner = attempt.runner
            if attempt.found.count < best?.count ?? Int.max { best = attempt.found }
        }
        found += best ?? []
    }

    /// The kinds that a node takes, those of the nodes that it leads to considered.
    private func kinds(of node: UInt32) -> KindSet {
        guard node != Node.anything else { return .all }
        let entry = program.nodes[Int(node)]
        var kinds = entry.kinds
        for index in Int(entry.numbers)..<Int(entry.end) {
            guard case .apply(let next) = program.instructions[index] else { continue }
            let inner = self.kinds(of: next)
            kinds = kinds.union(kinds.contains(.number) ? .integer : [])
                .intersection(inner.union(inner.contains(.number) ? .integer : []))
        }
        return kinds.contains(.number) ? kinds.subtracting(.integer) : kinds
    }

    private func takesKind(_ node: UInt32, _ value: Int) -> Bool {
        let kinds = kinds(of: node)
        return kinds.contains(KindSet(tape.kind(value)))
            || (kinds.contains(.integer) && tape.isInteger(value))
    }

    /// The values that all the branches together list, where each is a `const` or an `enum`.
    private func choices(ofAll branches: [UInt32]) -> [JSONValue]? {
        var choices: [JSONValue] = []
        for branch in branches {
            guard let set = values(of: branch) else { return nil }
            choices += self.choices(set)
        }
        return choices
    }

    private func values(of node: UInt32) -> ValueSet? {
        let entry = program.nodes[Int(node)]
        for index in Int(entry.numbers)..<Int(entry.end) {
            switch program.instructions[index] {
            case .values(let set): return program.values[Int(set)]
            case .apply(let next): if let set = values(of: next) { return set }
            default: continue
            }
        }
        return nil
    }
}

/// Tags: members whose schema is a `const` or an `enum`, by which the branches of a union are told apart.
extension Collector {
    /// Whether the value bears the tags of a branch; `nil` for a branch without tags.
    private func bearsTag(of branch: UInt32, _ value: Int) -> Bool? {
        let tags = self.tags(of: branch)
        guard tape.kind(value) == .object, !tags.isEmpty else { return nil }
        return tags.allSatisfy { name, set in
            tape.member(program.utf8(name), hash: name.hash, of: value).map { runner.isListed(set, $0) }
                ?? false
        }
    }

    private func tags(of branch: UInt32) -> [(name: Text, values: ValueSet)] {
        let entry = program.nodes[Int(branch)]
        var tags: [(name: Text, values: ValueSet)] = []
        for index in entry.instructions(for: .object) {
            switch program.instructions[index] {
            case .apply(let next): tags += self.tags(of: next)
            case .members(let plan):
                for place in program.members[Int(plan)].properties.indices {
                    let property = program.properties[place]
                    if let set = values(of: property.node), set.isConst { tags.append((property.name, set)) }
                }
            default: continue
            }
        }
        return tags
    }

    /// Where all branches have the same tag and the value bears none of its values: adds that; whether it did.
    private mutating func explainTag(_ branches: [UInt32], _ value: Int) -> Bool {
        guard tape.kind(value) == .object, branches.count > 1, let shared = tags(of: branches[0]).first else {
            return false
        }
        var choices: [JSONValue] = []
        for branch in branches {
            guard
                let tag = tags(of: branch).first(where: {
                    program.utf8($0.name).elementsEqual(program.utf8(shared.name))
                })
            else { return false }
            choices += self.choices(tag.values)
        }
        return addTagIssue(shared.name, choices, branches, value)
    }

    private mutating func addTagIssue(
        _ name: Text, _ choices: [JSONValue], _ branches: [UInt32], _ value: Int
    ) -> Bool {
        guard tape.member(program.utf8(name), hash: name.hash, of: value) != nil else {
            add("required", .missing(program.string(name)), in: branches[0])
            return true
        }
        add("const", .choices(choices), under: program.string(name), in: branches[0])
        return true
    }
}
