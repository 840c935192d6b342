import JSON
import JSONSchema
import Languages

/// Puts what is wrong with a run input beside the fields that it came from.
struct Judge {
    private static let mostIssues = 1_000

    let form: Form

    private var words: Words { form.table.words }

    /// Judges a value that was made of fields.
    ///
    /// While a field cannot be read, what its absence breaks elsewhere is not held against the answer: then `isWhole` is
    /// false, and only what is readable in itself is judged.
    func judge(_ value: JSONValue, _ answered: inout Answered, isWhole: Bool) {
        let all = form.schema.issues(in: value, limit: Self.mostIssues).map { PlacedIssue($0, below: []) }
        guard !all.isEmpty else { return }
        for issue in UnionIssues(form: form, value: value).chosen(from: all, answered) {
            let found = value.value(at: JSONPointer(tokens: issue.instance))
            if issue.isAboutName, blameName(issue, &answered) { continue }
            answered.visit(issue.place[...]) { part, rest in
                let isJudged = isWhole || !part.node.path.isRoot && !part.isUnreadable
                guard isJudged, part.problem == nil, !part.node.excuses(issue.issue, found) else { return }
                let message =
                    rest.isEmpty
                    ? words.problem(issue.issue, part.node, found) : inside(rest, issue.issue, part.node)
                part.problem = FormProblem(
                    pointer: JSONPointer(), fieldID: part.node.path.id, message: message)
            }
        }
    }

    /// Puts what is wrong with the name of a dictionary's entry beside the name; `false` where no one typed it.
    private func blameName(_ issue: PlacedIssue, _ answered: inout Answered) -> Bool {
        var isBlamed = false
        answered.visitMember(issue.place[...]) { part in
            guard part.node.path.token?.isRow == true else { return }
            isBlamed = true
            part.problem =
                part.problem
                ?? FormProblem(
                    pointer: JSONPointer(), fieldID: part.node.path.id + FieldNode.keyIDSuffix,
                    message: words.message(of: issue.issue))
        }
        return isBlamed
    }

    /// What is wrong deep in a field, or in an object with a member that has no field.
    private func inside(_ rest: ArraySlice<String>, _ issue: ValidationIssue, _ node: FieldNode) -> String {
        if case .missing = issue.facts, node.shape.hasParts { return words.message(issue) }
        let message = words.message(of: issue, nearSecret: node.plan.holdsSecret)
        let place = JSONPointer(tokens: node.shown(rest, of: issue, in: form.table))
        guard !place.tokens.isEmpty else { return message }
        return words(.problemAt, ["place": place.description, "problem": message])
    }
}

extension FieldNode {
    /// Whether it takes what the format does not: a time that lacks its offset as the engine's own does, and a duration as
    /// engines write it.
    func excuses(_ issue: ValidationIssue, _ value: JSONValue?) -> Bool {
        guard case .format(let format) = issue.facts, let text = value?.string else { return false }
        if format == .duration { return format.acceptsBroadly(text) }
        return localTime(format) != nil && format.acceptsLocally(text)
    }
}

extension PlanShape {
    /// Whether it takes objects alone.
    var isObject: Bool {
        switch self {
        case .group, .map: true
        default: false
        }
    }

    /// Whether it is made of fields of its own.
    var hasParts: Bool {
        switch self {
        case .group, .list, .map, .union: true
        default: false
        }
    }
}
