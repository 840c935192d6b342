import JSON
import JSONSchema
import Languages

/// Finds where a run input that a program sends has not what the run gave to stay as it is: evidence, read-only values and
/// the things of a list to judge.
///
/// It goes wherever a form has fields. It judges what the schema takes: what that does not take is refused anyway.
struct GivenCheck {
    /// How many places are looked at in all to find where entries of lists have moved to.
    private static let mostSearched = 500_000

    private let form: Form
    private var table: PlanTable { form.table }
    private var schemas: [JSONPointer: Schema?] = [:]
    private var (visited, searched) = (0, 0)

    init(form: Form) {
        self.form = form
    }

    mutating func problems(
        in value: JSONValue?, _ node: FieldNode, at place: JSONPointer
    ) -> [FormProblem] {
        guard table.fixed.contains(node.plan.id) else { return [] }
        visited += 1
        if node.plan.evidence != nil { return value == node.preset ? [] : [changed(place)] }
        if case .list(let list) = node.shape, node.isReview {
            return problems(in: value ?? .array([]), reviewed: list, node, at: place)
        }
        guard let value else { return [] }
        switch node.shape {
        case .constant(let present):
            return node.plan.view["readOnly"]?.bool == true && value != present ? [changed(place)] : []
        case .group(let group): return problems(in: value, node, group, at: place)
        case .list(let list):
            return list.first.isEmpty
                ? problems(in: value, node, moving: list, at: place)
                : problems(in: value, node.givenEntries, node, list, at: place)
        case .map(let map): return problems(in: value, node, map, at: place)
        case .union(let branches): return problems(in: value, node, branches, at: place)
        default: return []
        }
    }

    private func changed(_ place: JSONPointer) -> FormProblem {
        FormProblem(pointer: place, fieldID: nil, message: table.words[.problemReadOnly])
    }

    private mutating func problems(
        in value: JSONValue, _ node: FieldNode, _ group: GroupPlan, at place: JSONPointer
    ) -> [FormProblem] {
        var found: [FormProblem] = []
        for member in group.members {
            let inner = node.member(member, in: table)
            found += problems(in: value[member.key], inner, at: place.appending(member.key))
        }
        found += conditionalProblems(in: value, node, group, at: place)
        guard let further = node.further(group, in: table), case .map(let map) = further.shape else {
            return found
        }
        let others = value.members.filter { !group.names($0.key) }.map { ($0.key, $0.value) }
        return found + problems(in: .object(others), further, map, at: place)
    }

    /// A member that more than one condition brings is the first's that holds; one that none brings may be left out.
    private mutating func conditionalProblems(
        in value: JSONValue, _ node: FieldNode, _ group: GroupPlan, at place: JSONPointer
    ) -> [FormProblem] {
        var (found, named) = ([FormProblem](), group.keys)
        let conditions = group.conditions.map { (condition: $0, isHeld: $0.holds(for: value)) }
        for (condition, isHeld) in conditions.filter(\.isHeld) + conditions.filter({ !$0.isHeld }) {
            for member in condition.group.members where named.insert(Array(member.key.utf8)).inserted {
                guard isHeld || value[member.key] != nil else { continue }
                let inner = node.member(member, below: condition.token, in: table)
                found += problems(in: value[member.key], inner, at: place.appending(member.key))
            }
        }
        return found
    }

    private mutating func problems(
        in value: JSONValue, _ node: FieldNode, _ map: MapPlan, at place: JSONPointer
    ) -> [FormProblem] {
        let given = node.givenMembers
        return value.members.flatMap { key, member in
            let id = given.firstIndex { $0.key.isSame(as: key) } ?? given.count
            let row = node.row(map, id: id, given: given, in: table)
            return problems(in: member, row, at: place.appending(key))
        }
    }

    /// A form answers a list of things to judge whether the schema requires it or not.
    private mutating func problems(
        in value: JSONValue, reviewed list: ListPlan, _ node: FieldNode, at place: JSONPointer
    ) -> [FormProblem] {
        let given = node.givenEntries
        guard value.count == given.count, given.isEmpty || value.kind == .array else {
            let message = table.words(.problemEntries, count: given.count)
            return [FormProblem(pointer: place, fieldID: nil, message: message)]
        }
        return problems(in: value, given, node, list, at: place)
    }

    /// Entries whose places count.
    private mutating func problems(
        in value: JSONValue, _ given: [JSONValue], _ node: FieldNode, _ list: ListPlan, at place: JSONPointer
    ) -> [FormProblem] {
        value.elements.enumerated().flatMap { index, element in
            node.row(list, id: index, given: given, in: table).map {
                problems(in: element, $0, at: place.appending(index))
            } ?? []
        }
    }

    /// Entries that may move, go and come: each is as one that the run gave, or new where there are more than it gave.
    private mutating func problems(
        in value: JSONValue, _ node: FieldNode, moving list: ListPlan, at place: JSONPointer
    ) -> [FormProblem] {
        guard let item = list.item, table.fixed.contains(item) else { return [] }
        let given = node.givenEntries
        let rows = (0...given.count).compactMap { node.row(list, id: $0, given: given, in: table) }
        var (found, new) = ([FormProblem](), max(0, value.count - given.count))
        for (index, element) in value.elements.enumerated() {
            let nearest = given.isEmpty ? 0 : min(index, given.count - 1)
            let own = problems(in: element, rows[nearest], at: place.appending(index))
            guard !own.isEmpty, !isFound(element, in: rows.dropLast()) else { continue }
            if new > 0, problems(in: element, rows[given.count], at: place).isEmpty {
                new -= 1
            } else {
                found += own
            }
        }
        return found
    }

    private mutating func isFound(_ element: JSONValue, in rows: ArraySlice<FieldNode>) -> Bool {
        for row in rows where searched < Self.mostSearched {
            let before = visited
            let isSame = problems(in: element, row, at: JSONPointer()).isEmpty
            searched += visited - before
            if isSame { return true }
        }
        return false
    }

    /// A value that the branch with what the run gave takes is one of that branch, unless another takes it too and all that
    /// is wrong are members left out.
    private mutating func problems(
        in value: JSONValue, _ node: FieldNode, _ branches: [BranchPlan], at place: JSONPointer
    ) -> [FormProblem] {
        guard !value.isNull || !node.plan.view.isNullable else { return [] }
        var fitting = branches.indices.filter { takes(branches[$0], value) }
        var found: [FormProblem] = []
        if let given = node.presetBranch(branches, in: table), fitting.isEmpty || fitting.contains(given) {
            let inner = problems(in: value, node.branch(branches, given, in: table), at: JSONPointer())
            found = inner.map { problem in
                FormProblem(
                    pointer: JSONPointer(tokens: place.tokens + problem.pointer.tokens), fieldID: nil,
                    message: problem.message)
            }
            let areLeftOut = inner.allSatisfy { problem in
                problem.pointer.tokens.first.map { value.value(at: JSONPointer(tokens: [$0])) == nil }
                    ?? false
            }
            guard !inner.isEmpty, areLeftOut else { return found }
            fitting.removeAll { $0 == given }
        }
        let best = Showing(table.plans).bestBranch(of: fitting.map { branches[$0] }, for: value)
        guard let branch = best.map({ fitting[$0] }) ?? fitting.first else { return found }
        return problems(in: value, node.branch(branches, branch, in: table), at: place)
    }

    /// Whether the schema of a branch takes the value.
    private mutating func takes(_ branch: BranchPlan, _ value: JSONValue) -> Bool {
        guard let pointer = branch.pointer else {
            return Showing(table.plans).shows(table.plans[branch.plan].shape, value) != .not
        }
        let schema = schemas[pointer] ?? FormPlanner.compiled(pointer, form.registry)
        schemas[pointer] = .some(schema)
        return schema?.isValid(value) ?? true
    }
}
