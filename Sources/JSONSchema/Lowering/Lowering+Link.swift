import JSON

/// Puts nodes in place of subschemas, and lays the code out.
extension Lowering {
    mutating func link() {
        for index in tables.list.indices { tables.list[index] = final(tables.list[index]) }
        for index in tables.dependencies.indices {
            tables.dependencies[index].node = final(tables.dependencies[index].node)
        }
        for index in tables.items.indices { tables.items[index].rest = final(tables.items[index].rest) }
        for index in tables.contains.indices {
            tables.contains[index].node = final(tables.contains[index].node)
        }
        for index in tables.unevaluated.indices {
            tables.unevaluated[index].rest = final(tables.unevaluated[index].rest)
        }
        for plan in closedPlans {
            tables.members[Int(plan)].additional = final(tables.members[Int(plan)].additional)
        }
        linkMembers()
        linkDynamics()
        for index in tables.members.indices { noteOthers(index) }
        for code in codes { lay(code) }
        for index in tables.properties.indices {
            tables.properties[index].leaf = tables.nodes[Int(tables.properties[index].node)].leaf
        }
    }

    /// The node of a subschema: that of another one, where it only leads there.
    func final(_ subschema: UInt32) -> UInt32 { finals[Int(subschema)] }

    /// The same, found once those that it leads to have theirs.
    func findFinal(_ node: Int) -> UInt32 {
        if isIdle(UInt32(node)) { return Node.anything }
        let keywords = graph.subschemas[node].keywords
        guard graph.subschemas[node].kinds == .all, keywords.count == 1,
            case .reference(let next) = keywords[0].rule, mayJoin(next, node)
        else { return UInt32(node) }
        return finals[Int(next)]
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
        var known: [ExactText: ListRange] = [:]  // references to one anchor have one list
        for reference in graph.dynamicReferences {
            let targets = known[reference.anchor] ?? addTargets(of: reference)
            known[reference.anchor] = targets
            tables.dynamics.append(DynamicPlan(fallback: reference.fallback, targets: targets))
        }
    }

    private mutating func addTargets(of reference: DynamicReference) -> ListRange {
        let first = UInt32(tables.dynamicTargets.count)
        tables.dynamicTargets += reference.candidates.map { DynamicTarget(resource: $0, node: $1) }
        return ListRange(first: first, count: UInt32(reference.candidates.count))
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

    private static let kinds = JSONKind.allCases.map { KindSet($0) }

    private mutating func lay(_ code: NodeCode) {
        let instructions = code.instructions.map { linked($0) }.sorted { $0.cost < $1.cost }
        for kind in Self.kinds {
            tables.starts.append(UInt32(tables.instructions.count))
            guard !instructions.isEmpty, code.kinds.mayHold(kind) else { continue }
            for instruction in instructions where !instruction.kinds.isDisjoint(with: kind) {
                tables.instructions.append(instruction)
            }
        }
        tables.starts.append(UInt32(tables.instructions.count))
        tables.nodes.append(Node(kinds: code.kinds, leaf: leaf(of: code.kinds, instructions)))
    }

    private func leaf(of kinds: KindSet, _ instructions: [Instruction]) -> LeafCheck {
        var leaf = LeafCheck()
        for kind in Self.kinds where kinds.contains(kind) {
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
