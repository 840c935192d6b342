public import JSON
import JSONSchema
import Languages

extension Form {
    /// Judges a run input that a program sends as it is.
    ///
    /// Problems stand at their own places. Evidence and read-only values must be as they were, and the mask that stands for
    /// a secret is no secret.
    public func decode(json value: JSONValue) -> FormAnswer {
        let found = schema.issues(in: value, limit: 1_000).map { issue in
            (issue, root.place(issue.place.tokens[...], in: table))
        }.sorted { $0.1.order.lexicographicallyPrecedes($1.1.order) }
        var problems = found.compactMap { issue, place in
            problem(issue, place.field, value.value(at: issue.instance))
        }
        var check = GivenCheck(form: self)
        problems += check.problems(in: value, root, at: JSONPointer())
        problems += masks(in: value)
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

    /// The mask that the run has in place of a secret is none, wherever an answer has it.
    private func masks(in value: JSONValue) -> [FormProblem] {
        let areGiven =
            root.initial?.isMasked == true || table.plans.contains { $0.fallback?.isMasked == true }
        guard areGiven else { return [] }
        return secretValues(in: value).filter(\.value.isMasked).map { secret in
            FormProblem(pointer: secret.place, fieldID: nil, message: table.words[.problemMaskedSecret])
        }
    }
}
