import JSON

extension Lowering {
    mutating func addUnion(_ branches: [UInt32], isExclusive: Bool, to code: inout NodeCode) {
        var plan = UnionPlan(isExclusive: isExclusive, branches: UInt32(tables.branches.count))
        for kind in JSONKind.allCases { tables.branches.append(branchesTaking(KindSet(kind), branches)) }
        let objects = tables.branches[Int(plan.branches) + Int(JSONKind.object.rawValue)]
        if objects.count > 1 { plan.tag = tag(of: Array(tables.list[objects.indices])) }
        tables.unions.append(plan)
        code.kinds = code.kinds.common(with: branches.reduce([]) { $0.union(codes[Int($1)].kinds) })
        code.add(.union(UInt32(tables.unions.count - 1)))
    }

    private mutating func branchesTaking(_ kind: KindSet, _ branches: [UInt32]) -> ListRange {
        tables.add(list: branches.filter { codes[Int($0)].kinds.mayHold(kind) })
    }

    /// The place, plus one, of a tag that all the branches have, no text in two of them; 0 where there is none.
    private mutating func tag(of branches: [UInt32]) -> UInt32 {
        guard let (name, branchOf) = findTag(of: branches) else { return 0 }
        tables.tags.append(addTag(name, branchOf))
        return UInt32(tables.tags.count)
    }

    /// The finder's view of the tables ends here: they would be copied, were they added to before.
    private mutating func findTag(
        of branches: [UInt32]
    ) -> (name: Text, branchOf: [(value: Text, branch: UInt32)])? {
        var finder = TagFinder(graph, tables, left: patience)
        defer { patience = finder.left }
        for candidate in finder.tags(of: branches[0]) {
            if let branchOf = finder.table(candidate.name, branches) { return (candidate.name, branchOf) }
        }
        return nil
    }

    private mutating func addTag(_ name: Text, _ branchOf: [(value: Text, branch: UInt32)]) -> Tag {
        let first = UInt32(tables.texts.count)
        tables.texts += branchOf.map(\.value)
        let isFew = branchOf.count <= ValueSet.few
        let (slots, mask) = isFew ? (0, 0) : tables.add(hashes: branchOf.map(\.value.hash))
        return Tag(
            name: name, values: ListRange(first: first, count: UInt32(branchOf.count)),
            branches: tables.add(list: branchOf.map(\.branch)), slots: slots, slotMask: mask)
    }
}
