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
        let kind = tape.kind(value)
        var reader = BranchReader(tables)
        var meant = BranchSet(below: branches.count) {
            reader.isMeant(branches[$0], for: kind, among: branches)
        }
        if branches.indices.allSatisfy({ !meant.contains($0) || reader.values(of: branches[$0]) != nil }) {
            return record.add(.choices, value, keyword)
        }
        if kind == .object {
            let tagged = BranchSet(below: branches.count) {
                meant.contains($0) && bearsTags(branches[$0], value, &reader)
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
