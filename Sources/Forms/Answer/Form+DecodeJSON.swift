public import JSON
import JSONSchema

extension Form {
    /// Judges a run input that a program sends as it is.
    ///
    /// Problems stand at their own places, several in one field if need be. A read-only value must be as it was, and the
    /// mask that stands for a secret is no secret.
    public func decode(json value: JSONValue) -> FormAnswer {
        var problems = issues(in: value).map { issue in
            let place = place(of: issue.place)
            return (place, problem(issue, at: place, in: value, isDeep: true))
        }
        for (place, plan) in plans.enumerated() {
            guard let part = plan.place.key.map({ value[$0] }) ?? value,
                let message = plan.objection(to: part)
            else { continue }
            problems.append((place, plan.problem(message)))
        }
        let draft = draft(showing: value)
        guard !problems.isEmpty else { return .valid(value, draft) }
        let order = problems.indices.sorted { (problems[$0].0, $0) < (problems[$1].0, $1) }
        return .invalid(order.map { problems[$0].1 }, draft)
    }
}

extension FieldPlan {
    /// What a valid value may still not be.
    fileprivate func objection(to value: JSONValue) -> String? {
        if field.isSecret, value.isMasked, place.preset?.isMasked == true { return Words.maskedSecret }
        if place.view["readOnly"]?.bool == true, case .constant(let present) = shape, value != present {
            return Words.readOnly
        }
        return nil
    }
}
