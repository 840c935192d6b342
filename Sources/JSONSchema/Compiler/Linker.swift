import JSON

/// Lays the drafts out as the nodes and instructions of the program; nodes that only lead to another are passed over.
struct Linker {
    private var finals: [UInt32]

    /// Fills the tables of the compiler; the final node of `root`.
    static func link(_ compiler: inout Compiler, root: UInt32) -> UInt32 {
        let linker = Linker(finals: compiler.drafts.indices.map { finalNode(UInt32($0), compiler.drafts) })
        linker.relink(&compiler.tables)
        for draft in compiler.drafts { linker.append(draft, to: &compiler.tables) }
        return linker.finals[Int(root)]
    }

    /// Follows nodes that are one reference and nothing else; there are no circles by now.
    private static func finalNode(_ node: UInt32, _ drafts: [NodeDraft]) -> UInt32 {
        var node = node
        while true {
            let draft = drafts[Int(node)]
            guard draft.kinds == .all else { return node }
            if draft.instructions.isEmpty { return Node.anything }
            guard draft.instructions.count == 1, case .apply(let next) = draft.instructions[0] else {
                return node
            }
            node = next
        }
    }

    private func relink(_ tables: inout Tables) {
        for index in tables.list.indices { final(&tables.list[index]) }
        for index in tables.properties.indices { final(&tables.properties[index].node) }
        for index in tables.patternProperties.indices { final(&tables.patternProperties[index].node) }
        for index in tables.dependencies.indices { final(&tables.dependencies[index].node) }
        for index in tables.items.indices { final(&tables.items[index].rest) }
        for index in tables.contains.indices { final(&tables.contains[index].node) }
        for index in tables.members.indices {
            final(&tables.members[index].additional)
            final(&tables.members[index].names)
        }
    }

    private func final(_ node: inout UInt32) {
        node = finals[Int(node)]
    }

    private func relinked(_ instruction: Instruction) -> Instruction {
        switch instruction {
        case .apply(let node): .apply(finals[Int(node)])
        case .not(let node): .not(finals[Int(node)])
        case .condition(let test, let then, let otherwise):
            .condition(finals[Int(test)], then: finals[Int(then)], otherwise: finals[Int(otherwise)])
        default: instruction
        }
    }

    private func append(_ draft: NodeDraft, to tables: inout Tables) {
        let instructions = draft.instructions.map(relinked).sorted { $0.cost < $1.cost }
        func part(_ kinds: KindSet, _ tables: inout Tables) -> UInt32 {
            let first = UInt32(tables.instructions.count)
            guard !draft.kinds.isDisjoint(with: kinds) else { return first }
            tables.instructions += instructions.filter { !$0.kinds.isDisjoint(with: kinds) }
            return first
        }
        let node = Node(
            kinds: draft.kinds, numbers: part([.number, .integer], &tables), strings: part(.string, &tables),
            arrays: part(.array, &tables), objects: part(.object, &tables),
            others: part([.null, .boolean], &tables), end: UInt32(tables.instructions.count))
        tables.nodes.append(node)
    }
}
