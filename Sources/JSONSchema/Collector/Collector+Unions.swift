import JSON

/// Which branch of an `anyOf` or `oneOf` a value was meant for.
extension Collector {
    /// Adds what is wrong by the branch that was meant, where none takes the value; else that more than one does.
    mutating func explainUnion(_ keyword: UInt32, isExclusive: Bool, _ value: Int) {
        let branches = presentRule(keyword).branches
        var taking = 0
        for branch in branches where taking < 2 && runner.accepts(branch, value) { taking += 1 }
        guard !runner.isTooCostly, taking == 0 || isExclusive && taking > 1 else { return }
        guard taking == 0 else { return record.add(.rule, value, keyword) }
        let (tape, kind) = (tape, tape.kind(value))
        var reader = BranchReader(tables)
        var meant = BranchSet(below: branches.count) {
            reader.isMeant(branches[$0], for: kind, among: branches)
        }
        if branches.indices.allSatisfy({ !meant.contains($0) || reader.values(of: branches[$0]) != nil }) {
            return record.add(.choices, value, keyword)
        }
        if kind == .object {
            let runner = runner
            let tagged = BranchSet(below: branches.count) {
                meant.contains($0) && Self.bearsTags(branches[$0], value, tape, runner, &reader)
            }
            if tagged.count > 0 {
                meant = tagged
            } else if explainTag(keyword, branches, meant, value, &reader) {
                return
            }
        }
        explainTyped(keyword, branches, meant, value, reader)
    }

    private mutating func explainTyped(
        _ keyword: UInt32, _ branches: [UInt32], _ meant: BranchSet, _ value: Int, _ reader: BranchReader
    ) {
        var kinds = KindSet()
        let typed = BranchSet(below: branches.count) {
            guard meant.contains($0) else { return false }
            kinds.formUnion(reader.kinds(of: branches[$0]))
            return runner.takes(reader.kinds(of: branches[$0]), tape.kind(value), value)
        }
        guard typed.count > 0 else { return record.add(.kinds(kinds), value, keyword) }
        explainNearest(keyword, branches, typed, value)
    }

    /// So many branches are gone through for the nearest.
    private static let mostAttempts = 16

    /// Adds the issues of the branch that has the fewest; the first of them where some are equal.
    private mutating func explainNearest(
        _ keyword: UInt32, _ branches: [UInt32], _ candidates: BranchSet, _ value: Int
    ) {
        let before = record.found.count
        if candidates.count == 1, let only = branches.indices.first(where: candidates.contains) {
            explain(branches[only], value, through: .branch(keyword, UInt32(only)))
        } else if let best = nearest(keyword, branches, candidates, value) {
            record.add(best)
        }
        if record.found.count == before, !runner.isTooCostly { record.add(.rule, value, keyword) }
    }

    private mutating func nearest(
        _ keyword: UInt32, _ branches: [UInt32], _ candidates: BranchSet, _ value: Int
    ) -> IssueRecord.Attempt? {
        let known = memory
        var (best, left) = (IssueRecord.Attempt?.none, Self.mostAttempts)
        for index in branches.indices where candidates.contains(index) {
            let start = record.beginAttempt()
            explain(branches[index], value, through: .branch(keyword, UInt32(index)))
            best = record.endAttempt(start, most: best?.issues.count ?? Int.max) ?? best
            memory = known
            left -= 1
            if best?.issues.count == 1 || left == 0 { break }
        }
        return best
    }
}

/// Tags.
extension Collector {
    /// Whether the value bears the tags of a branch that has some.
    private static func bearsTags(
        _ branch: UInt32, _ value: Int, _ tape: JSONTape, _ runner: Runner, _ reader: inout BranchReader
    ) -> Bool {
        var hasTags = false
        let program = runner.program
        let agree = reader.eachTag(of: branch) { property, values in
            hasTags = true
            let name = program.properties[Int(property)].name
            return tape.member(program.utf8(name), hash: name.hash, of: value).map { member in
                withUnsafePointer(to: values) { runner.isListed($0, member) }
            } ?? false
        }
        return hasTags && agree
    }

    /// Where all branches have the same tag and the value bears none of its values: adds that; whether it did.
    private mutating func explainTag(
        _ keyword: UInt32, _ branches: [UInt32], _ meant: BranchSet, _ value: Int,
        _ reader: inout BranchReader
    ) -> Bool {
        let first = branches.indices.first(where: meant.contains) ?? 0
        guard meant.count > 1, let tag = reader.tag(of: branches[first]) else { return false }
        let name = tables.pointee.properties[Int(tag.property)].name
        for index in branches.indices where meant.contains(index) {
            guard reader.tag(of: branches[index], named: name) != nil else { return false }
        }
        let mark = record.push(branches[first], through: .branch(keyword, UInt32(first)), at: .none)
        addTag(tag.property, branch: record.step, value)
        record.pop(mark)
        return true
    }

    /// Goes from a branch to where it has the tag.
    private mutating func addTag(_ property: UInt32, branch: UInt32, _ value: Int) {
        for (index, keyword) in present.pointee.keywords.enumerated() {
            switch keyword.rule.plain {
            case .reference(let next):
                let (mark, before) = (
                    record.push(next, through: .keyword(UInt32(index)), at: .none), record.found.count
                )
                addTag(property, branch: branch, value)
                record.pop(mark)
                if record.found.count > before { return }
            case .members(let plan):
                let places = tables.pointee.members[Int(plan)].properties.indices
                guard places.contains(Int(property)) else { continue }
                let node = keyword.rule.property(Int(property) - places.lowerBound)
                return addTag(property, branch: branch, node, value)
            default: continue
            }
        }
    }

    /// Says at the tag's schema what it may be, or that it is missing.
    private mutating func addTag(_ property: UInt32, branch: UInt32, _ node: UInt32, _ value: Int) {
        let name = tables.pointee.properties[Int(property)].name
        let member = tape.member(tables.pointee.utf8(name), hash: name.hash, of: value)
        guard let member else {
            return record.add(.missingProperty(property), value, width: Int(name.length))
        }
        let mark = record.push(
            node, through: .property(property), at: .key(UInt32(member - 1)), width: Int(name.length))
        addValues(.tag(branch: branch, property: property), member)
        record.pop(mark)
    }

    private mutating func addValues(_ cause: Finding.Cause, _ value: Int) {
        for (index, keyword) in present.pointee.keywords.enumerated() {
            switch keyword.rule.plain {
            case .check(.values): return record.add(cause, value, UInt32(index))
            case .reference(let next):
                let (mark, before) = (
                    record.push(next, through: .keyword(UInt32(index)), at: .none), record.found.count
                )
                addValues(cause, value)
                record.pop(mark)
                if record.found.count > before { return }
            default: continue
            }
        }
    }
}
