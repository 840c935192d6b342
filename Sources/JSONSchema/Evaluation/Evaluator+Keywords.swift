import JSON

extension Evaluator {
    /// Applies a keyword and adds what comes of it to the unit; its verdict.
    mutating func apply(_ keyword: Keyword, of node: UInt32, _ value: Int, to unit: inout OutputUnit) -> Bool
    {
        let name = keyword.name
        switch keyword.rule {
        case .check(let instruction): return check(instruction, value, name, in: &unit)
        case .reference(let target): return apply(target, value, through: [name], to: &unit)
        case .dynamicReference(let place):
            let target = runner.target(of: program.dynamics[Int(place)])
            return apply(target, value, through: [name], to: &unit)
        case .allOf(let targets):
            return verdicts(of: targets, value, name, to: &unit).allSatisfy(\.self)
        case .anyOf(let branches):
            return applyUnion(branches, value, name, to: &unit) { $0 > 0 }
        case .oneOf(let branches):
            return applyUnion(branches, value, name, to: &unit) { $0 == 1 }
        case .not(let target):
            guard apply(target, value, through: [name], to: &unit, isBlamed: false) else { return true }
            note(name, in: &unit)
            return false
        case .condition(let test, let then, let otherwise):
            let holds = apply(test, value, through: [name], to: &unit, isBlamed: false)
            return apply(holds ? then : otherwise, value, through: [holds ? "then" : "else"], to: &unit)
        case .members(let rule): return applyMembers(rule, value, to: &unit)
        case .items(let rule): return applyItems(rule, value, to: &unit)
        case .contains(let place): return applyContains(Int(place), value, to: &unit)
        case .dependentSchemas(let entries): return applyDependent(entries, value, name, to: &unit)
        case .unevaluatedItems(let rest):
            return !unit.isValid || applyRestOfItems(rest, of: node, value, to: &unit)
        case .unevaluatedProperties(let rest):
            return !unit.isValid || applyRestOfMembers(rest, of: node, value, to: &unit)
        }
    }

    private mutating func verdicts(
        of branches: [UInt32], _ value: Int, _ keyword: String, to unit: inout OutputUnit,
        areBlamed: Bool = true
    ) -> [Bool] {
        var verdicts: [Bool] = []
        for (index, branch) in branches.enumerated() {
            let steps = [keyword, String(index)]
            verdicts.append(apply(branch, value, through: steps, to: &unit, isBlamed: areBlamed))
        }
        return verdicts
    }

    /// Branches are to blame only where too few of them take the value.
    private mutating func applyUnion(
        _ branches: [UInt32], _ value: Int, _ keyword: String, to unit: inout OutputUnit,
        passes: (Int) -> Bool
    ) -> Bool {
        let first = unit.details.count
        let taking = verdicts(of: branches, value, keyword, to: &unit, areBlamed: false).count { $0 }
        guard !passes(taking) else { return true }
        note(keyword, in: &unit)
        if taking == 0 { blame(unitsFrom: first, in: &unit) }
        return false
    }

    func blame(unitsFrom first: Int, in unit: inout OutputUnit) {
        for index in unit.details.indices.dropFirst(first) { unit.details[index].isBlamed = true }
    }

    private mutating func applyDependent(
        _ entries: [(name: Text, node: UInt32)], _ value: Int, _ keyword: String, to unit: inout OutputUnit
    ) -> Bool {
        guard tape.kind(value) == .object else { return true }
        var passes = true
        for (name, target) in entries where runner.has(name, value) {
            let steps = [keyword, program.string(name)]
            passes = apply(target, value, through: steps, to: &unit) && passes
        }
        return passes
    }
}
