public import JSON
import JSONSchema
import Languages

extension Form {
    /// Judges a run input that a program sends as it is.
    ///
    /// Problems stand at their own places. A read-only value must be as it was, and the mask that stands for a secret is
    /// no secret.
    public func decode(json value: JSONValue) -> FormAnswer {
        let found = schema.issues(in: value, limit: 1_000).map { issue in
            (issue, root.place(issue.place.tokens[...], in: table))
        }.sorted { $0.1.order.lexicographicallyPrecedes($1.1.order) }
        var problems = found.compactMap { issue, place in
            problem(issue, place.field, value.value(at: issue.instance))
        }
        problems += objections(to: value, root, at: JSONPointer())
        return problems.isEmpty ? .valid(value, Draft()) : .invalid(problems, Draft())
    }

    /// What to do about an issue in the words of the field that holds its place alone, or of no field.
    private func problem(_ issue: ValidationIssue, _ field: FieldNode?, _ value: JSONValue?) -> FormProblem? {
        let words = table.words
        let pointer = JSONPointer(tokens: root.shown(issue.place.tokens[...], of: issue, in: table))
        guard let field, !field.shape.hasParts else {
            guard !excuses(issue, value) else { return nil }
            let message = words.message(of: issue, nearSecret: root.plan.holdsSecret)
            return FormProblem(pointer: pointer, fieldID: nil, message: message)
        }
        guard !field.excuses(issue, value) else { return nil }
        return FormProblem(pointer: pointer, fieldID: nil, message: words.problem(issue, field, value))
    }

    private func excuses(_ issue: ValidationIssue, _ value: JSONValue?) -> Bool {
        guard case .format(.duration) = issue.facts, let text = value?.string else { return false }
        return Format.duration.acceptsBroadly(text)
    }

    /// What a valid value may still not be.
    private func objections(to value: JSONValue, _ node: FieldNode, at place: JSONPointer) -> [FormProblem] {
        if node.plan.view["readOnly"]?.bool == true, case .constant(let present) = node.shape,
            value != present
        {
            return [FormProblem(pointer: place, fieldID: nil, message: table.words[.problemReadOnly])]
        }
        if node.isSecret {
            let given = node.initial ?? node.plan.fallback
            guard value.isMasked, given?.isMasked == true else { return [] }
            return [FormProblem(pointer: place, fieldID: nil, message: table.words[.problemMaskedSecret])]
        }
        switch node.shape {
        case .group(let group):
            return group.members.flatMap { member -> [FormProblem] in
                let inner = node.member(member, in: table)
                let place = place.appending(member.key)
                if inner.plan.evidence != nil {
                    return objections(toEvidence: value[member.key], inner, place)
                }
                guard let value = value[member.key] else { return objections(toNo: inner, at: place) }
                return objections(to: value, inner, at: place)
            }
        case .list(let list) where node.isReview: return objections(to: value, node, list, at: place)
        case .list(let list) where !list.first.isEmpty:
            return objections(to: value, node.givenEntries, node, list, at: place)
        case .map(let map):
            let given = node.givenMembers
            return value.members.flatMap { key, member in
                let id = given.firstIndex { $0.key.isSame(as: key) } ?? given.count
                return objections(
                    to: member, node.row(map, id: id, given: given, in: table), at: place.appending(key))
            }
        default: return []
        }
    }

    /// What a reviewer judges by comes back as it was: neither changed nor left out, and nothing is added to it.
    private func objections(
        toEvidence value: JSONValue?, _ node: FieldNode, _ place: JSONPointer
    ) -> [FormProblem] {
        guard value != node.preset else { return [] }
        return [FormProblem(pointer: place, fieldID: nil, message: table.words[.problemReadOnly])]
    }

    private func objections(
        to value: JSONValue, _ node: FieldNode, _ list: ListPlan, at place: JSONPointer
    ) -> [FormProblem] {
        let given = node.givenEntries
        guard value.count == given.count, given.isEmpty || value.kind == .array else {
            let message = table.words(.problemEntries, count: given.count)
            return [FormProblem(pointer: place, fieldID: nil, message: message)]
        }
        return objections(to: value, given, node, list, at: place)
    }

    /// A form answers a list of things to judge whether the schema requires it or not.
    private func objections(toNo node: FieldNode, at place: JSONPointer) -> [FormProblem] {
        guard case .list(let list) = node.shape, node.isReview else { return [] }
        return objections(to: .array([]), node, list, at: place)
    }

    /// Entries whose places count.
    private func objections(
        to value: JSONValue, _ given: [JSONValue], _ node: FieldNode, _ list: ListPlan, at place: JSONPointer
    ) -> [FormProblem] {
        value.elements.enumerated().flatMap { index, element in
            node.row(list, id: index, given: given, in: table).map {
                objections(to: element, $0, at: place.appending(index))
            } ?? []
        }
    }
}
