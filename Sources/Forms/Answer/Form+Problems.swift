import JSON
import JSONSchema

extension Form {
    private static let mostIssues = 1_000

    /// What is wrong with a run input, without times that lack an offset as the engine's own do.
    func issues(in value: JSONValue) -> [ValidationIssue] {
        schema.issues(in: value, limit: Self.mostIssues).filter { issue in
            let place = place(of: issue.place)
            guard case .format(let format) = issue.facts, plans.indices.contains(place),
                plans[place].place.localTime(format) != nil,
                let text = value.value(at: issue.instance)?.string
            else { return true }
            return !format.acceptsLocally(text)
        }
    }

    /// The index of the field that a place belongs to; past the last where it is none's.
    func place(of pointer: JSONPointer) -> Int {
        let index = plans.firstIndex { plan in
            guard let key = plan.place.key else { return true }
            return pointer.tokens.first.map { key.isSame(as: $0) } ?? false
        }
        return index ?? plans.endIndex
    }

    /// An issue in the words of its field.
    ///
    /// `isDeep`: at its own place, else at the field's.
    func problem(_ issue: ValidationIssue, at place: Int, in value: JSONValue, isDeep: Bool) -> FormProblem {
        guard plans.indices.contains(place) else {
            return FormProblem(
                pointer: isDeep ? issue.place : JSONPointer(), fieldID: nil, message: issue.message)
        }
        let plan = plans[place]
        let message = Words.problem(issue, plan, value.value(at: issue.instance))
        guard !isDeep, issue.place != plan.field.pointer else {
            return FormProblem(pointer: issue.place, fieldID: plan.field.id, message: message)
        }
        let inside = JSONPointer(tokens: Array(issue.place.tokens.dropFirst(plan.field.pointer.tokens.count)))
        return plan.problem("At \(inside): \(message)")
    }
}

extension FieldPlan {
    func problem(_ message: String) -> FormProblem {
        FormProblem(pointer: field.pointer, fieldID: field.id, message: message)
    }
}
