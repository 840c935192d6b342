public import JSON
import JSONSchema
import Languages

extension Form {
    /// Judges a run input that a program sends as it is.
    ///
    /// Problems stand at their own places. A read-only value must be as it was, and the mask that stands for a secret is
    /// no secret.
    public func decode(json value: JSONValue) -> FormAnswer {
        let words = table.words
        var problems = schema.issues(in: value, limit: 1_000).compactMap { issue -> FormProblem? in
            let found = value.value(at: issue.instance)
            guard !excuses(issue, found) else { return nil }
            return FormProblem(pointer: issue.place, fieldID: nil, message: words.message(of: issue))
        }
        problems += objections(to: value, root, at: JSONPointer())
        return problems.isEmpty ? .valid(value, Draft()) : .invalid(problems, Draft())
    }

    private func excuses(_ issue: ValidationIssue, _ value: JSONValue?) -> Bool {
        guard case .format(.duration) = issue.facts, let text = value?.string else { return false }
        return Format.duration.acceptsBroadly(text)
    }

    /// What a valid value may still not be.
    private func objections(to value: JSONValue, _ node: FieldNode, at place: JSONPointer) -> [FormProblem] {
        if node.plan.view["readOnly"]?.bool == true, case .constant(let present) = node.shape, value != present {
            return [FormProblem(pointer: place, fieldID: nil, message: table.words[.problemReadOnly])]
        }
        if node.isSecret {
            let given = node.initial ?? node.plan.fallback
            guard value.isMasked, given?.isMasked == true else { return [] }
            return [FormProblem(pointer: place, fieldID: nil, message: table.words[.problemMaskedSecret])]
        }
        guard case .group(let group) = node.shape else { return [] }
        return group.members.flatMap { member -> [FormProblem] in
            guard let part = value[member.key] else { return [] }
            return objections(to: part, node.member(member, in: table), at: place.appending(member.key))
        }
    }
}
