import JSON

/// Which branch of an `anyOf` or `oneOf` a value was meant for.
extension Collector {
    /// One branch, and its place among the others.
    typealias Branch = (index: Int, node: UInt32)

    /// Adds what is wrong by the branch that was meant, where none takes the value; else that more than one does.
    mutating func explainUnion(
        _ branches: [UInt32], _ isExclusive: Bool, _ value: Int, _ keyword: String, by node: UInt32
    ) {
        var taking = 0
        for branch in branches where runner.accepts(branch, value) { taking += 1 }
        guard !runner.isTooCostly, taking == 0 || isExclusive && taking > 1 else { return }
        guard taking == 0 else { return add(keyword, by: node) }
        var meant = branches.enumerated().map { (index: $0, node: $1) }
        if tape.kind(value) != .null { meant = preferred(meant) { kinds(of: $0.node) != .null } }
        if let choices = choices(ofAll: meant) { return add(keyword, .choices(choices), by: node) }
        let tagged = meant.filter { bearsTag(of: $0.node, value) == true }
        if tagged.isEmpty {
            if explainTag(meant, value, keyword) { return }
        } else {
            meant = tagged
        }
        let typed = meant.filter { runner.takes(kinds(of: $0.node), tape.kind(value), value) }
        guard !typed.isEmpty else {
            let names = meant.reduce(into: KindSet()) { $0.formUnion(kinds(of: $1.node)) }.typeNames
            return add(keyword, names.isEmpty ? .none : .kinds(names), by: node)
        }
        explainNearest(typed, value, keyword, by: node)
    }

    /// Those for which `condition` holds; all, where it holds for none.
    private func preferred(_ branches: [Branch], _ condition: (Branch) -> Bool) -> [Branch] {
        let some = branches.filter(condition)
        return some.isEmpty ? branches : some
    }

    /// So many branches are gone through for the nearest.
    private static let mostAttempts = 16

    /// Adds the issues of the branch that has the fewest; the first of them where some are equal.
    private mutating func explainNearest(
        _ branches: [Branch], _ value: Int, _ keyword: String, by node: UInt32
    ) {
        var best: [ValidationIssue]?
        for branch in branches.prefix(Self.mostAttempts) {
            var attempt = self
            attempt.found = []
            attempt.explain(branch.node, value, through: SchemaStep(keyword, .index(branch.index)))
            runner = attempt.runner
            if attempt.found.count < best?.count ?? Int.max { best = attempt.found }
            if best?.count == 1 { break }
        }
        guard let best, !best.isEmpty else { return add(keyword, by: node) }
        found += best
    }

    /// The kinds that a subschema takes, as far as the program knows.
    private func kinds(of node: UInt32) -> KindSet { program.nodes[Int(node)].kinds }

    /// The values that all the branches together list, where each is a `const` or an `enum`.
    private func choices(ofAll branches: [Branch]) -> [JSONValue]? {
        var choices: [JSONValue] = []
        for branch in branches {
            guard let set = values(of: branch.node) else { return nil }
            choices += self.choices(set)
        }
        return choices
    }

    private func values(of node: UInt32) -> ValueSet? {
        for keyword in graph.subschemas[Int(node)].keywords {
            switch keyword.rule {
            case .check(.values(let set)): return program.values[Int(set)]
            case .reference(let next): if let set = values(of: next) { return set }
            default: continue
            }
        }
        return nil
    }
}

/// Tags: members whose schema is a `const`, by which the branches of a union are told apart.
extension Collector {
    private typealias Tag = (name: Text, values: ValueSet)

    /// Whether the value bears the tags of a branch; `nil` for a branch without tags.
    private func bearsTag(of branch: UInt32, _ value: Int) -> Bool? {
        let tags = self.tags(of: branch)
        guard tape.kind(value) == .object, !tags.isEmpty else { return nil }
        return tags.allSatisfy { name, set in
            tape.member(program.utf8(name), hash: name.hash, of: value).map { runner.isListed(set, $0) }
                ?? false
        }
    }

    private func tags(of branch: UInt32) -> [Tag] {
        var tags: [Tag] = []
        for keyword in graph.subschemas[Int(branch)].keywords {
            switch keyword.rule {
            case .reference(let next): tags += self.tags(of: next)
            case .members(let rule):
                let plan = program.members[Int(rule.plan)]
                for (place, node) in zip(plan.properties.indices, rule.properties) {
                    guard let set = values(of: node), set.isConst else { continue }
                    tags.append((program.properties[place].name, set))
                }
            default: continue
            }
        }
        return tags
    }

    /// Where all branches have the same tag and the value bears none of its values: adds that; whether it did.
    private mutating func explainTag(_ branches: [Branch], _ value: Int, _ keyword: String) -> Bool {
        guard tape.kind(value) == .object, branches.count > 1, let shared = tags(of: branches[0].node).first
        else { return false }
        var choices: [JSONValue] = []
        for branch in branches {
            let own = tags(of: branch.node).first { tag in
                program.utf8(tag.name).elementsEqual(program.utf8(shared.name))
            }
            guard let own else { return false }
            choices += self.choices(own.values)
        }
        route.append(SchemaStep(keyword, .index(branches[0].index)))
        addTagIssue(shared.name, choices, branches[0].node, value)
        route.removeLast()
        return true
    }

    private mutating func addTagIssue(_ name: Text, _ choices: [JSONValue], _ branch: UInt32, _ value: Int) {
        guard tape.member(program.utf8(name), hash: name.hash, of: value) != nil else {
            return add("required", .missing(program.string(name)), by: branch)
        }
        path.append(.name(name))
        add("const", .choices(choices), by: branch)
        path.removeLast()
    }
}
