import JSON

/// Puts nodes in place of subschemas, and lays the code out.
extension Lowering {
    mutating func link() {
        for index in tables.list.indices { final(&tables.list[index]) }
        for index in tables.dependencies.indices { final(&tables.dependencies[index].node) }
        for index in tables.items.indices { final(&tables.items[index].rest) }
        for index in tables.contains.indices { final(&tables.contains[index].node) }
        for index in tables.unevaluated.indices { final(&tables.unevaluated[index].rest) }
        for plan in closedPlans { final(&tables.members[Int(plan)].additional) }
        linkMembers()
        linkDynamics()
        for index in tables.members.indices { noteOthers(index) }
        for code in codes { lay(code) }
        for index in tables.properties.indices {
            tables.properties[index].leaf = tables.nodes[Int(tables.properties[index].node)].leaf
        }
    }

    /// The node of a subschema: that of another one, where it only leads there.
    func final(_ subschema: UInt32) -> UInt32 {
        var node = subschema
        while true {
            if isIdle(node) { return Node.anything }
            let entry = graph.subschemas[Int(node)]
            guard entry.kinds == .all, entry.keywords.count == 1,
                case .reference(let next) = entry.keywords[0].rule, mayJoin(next, Int(node))
            else { return node }
            node = next
        }
    }

    private func final(_ node: inout UInt32) {
        node = final(node)
    }

    private mutating func linkMembers() {
        for subschema in graph.subschemas {
            for case .members(let rule) in subschema.keywords.map(\.rule) {
                let plan = tables.members[Int(rule.plan)]
                tables.members[Int(rule.plan)].additional = final(rule.additional ?? Node.anything)
                tables.members[Int(rule.plan)].names = final(rule.names ?? Node.anything)
                for (place, node) in zip(plan.properties.indices, rule.properties) {
                    tables.properties[place].node = final(node)
                }
                for (place, node) in zip(plan.patterns.indices, rule.patterns) {
                    tables.patternProperties[place].node = final(node)
                }
            }
        }
    }

    /// Dynamic references keep to the subschemas themselves, as their keywords are looked at for what they evaluate.
    private mutating func linkDynamics() {
        for reference in graph.dynamicReferences {
            let first = UInt32(tables.dynamicTargets.count)
            for (resource, node) in reference.candidates {
                tables.dynamicTargets.append(DynamicTarget(resource: resource, node: node))
            }
            let targets = ListRange(first: first, count: UInt32(reference.candidates.count))
            tables.dynamics.append(DynamicPlan(fallback: reference.fallback, targets: targets))
        }
    }

    private mutating func noteOthers(_ index: Int) {
        let plan = tables.members[index]
        let hasUndeclared = tables.properties[plan.properties.indices].contains { !$0.isDeclared }
        tables.members[index].hasOthers =
            plan.patterns.count > 0 || plan.names != Node.anything
            || hasUndeclared && plan.additional != Node.anything
    }

    private func linked(_ instruction: Instruction) -> Instruction {
        switch instruction {
        case .apply(let node): .apply(final(node))
        case .not(let node): .not(final(node))
        case .condition(let test, let then, let otherwise):
            .condition(final(test), then: final(then), otherwise: final(otherwise))
        default: instruction
        }
    }

    private mutating func lay(_ code: NodeCode) {
        let instructions = code.instructions.map(linked).sorted { $0.cost < $1.cost }
        for kind in JSONKind.allCases.map({ KindSet($0) }) {
            tables.starts.append(UInt32(tables.instructions.count))
            guard code.kinds.mayHold(kind) else { continue }
            tables.instructions += instructions.filter { !$0.kinds.isDisjoint(with: kind) }
        }
        tables.starts.append(UInt32(tables.instructions.count))
        tables.nodes.append(Node(kinds: code.kinds, leaf: leaf(of: code.kinds, instructions)))
    }

    private func leaf(of kinds: KindSet, _ instructions: [Instruction]) -> LeafCheck {
        var leaf = LeafCheck()
        for kind in JSONKind.allCases.map({ KindSet($0) }) where kinds.contains(kind) {
            if instructions.allSatisfy({ $0.kinds.isDisjoint(with: kind) }) { leaf.plain.insert(kind) }
        }
        for kind in [KindSet.string, .number] where kinds.mayHold(kind) && !leaf.plain.contains(kind) {
            let own = instructions.filter { !$0.kinds.isDisjoint(with: kind) }
            if kind == .string, let text = onlyText(own) {
                (leaf.ranged, leaf.isText) = (kind, true)
                (leaf.low, leaf.high) = (Int64(bitPattern: text.word), Int64(text.length))
            } else if let range = LeafRange(own, tables) {
                (leaf.ranged, leaf.low, leaf.high) = (kind, range.low, range.high)
                leaf.takesDecimals = kinds.contains(.number)
            }
            if !leaf.ranged.isEmpty { break }
        }
        return leaf
    }

    /// The one string that the instructions take, where a word holds all of it.
    private func onlyText(_ instructions: [Instruction]) -> Text? {
        guard instructions.count == 1, case .values(let place) = instructions[0] else { return nil }
        let strings = tables.values[Int(place)].strings
        guard strings.count == 1, tables.texts[Int(strings.first)].length <= 8 else { return nil }
        return tables.texts[Int(strings.first)]
    }
}
