public import JSON
import JSONSchema

extension Form {
    /// Reads a posted form by walking over the form itself, and refuses a post that has other names, or one twice.
    public func decode(_ body: FormBody) -> FormAnswer {
        do {
            let entry = try entry(body)
            return answer(Answerer(table: table).answer(root, entry), Draft(entry))
        } catch {
            return .malformed(error)
        }
    }

    /// Does what a button asks for to what was posted, and judges nothing.
    ///
    /// `nil` where the form has no such button.
    public func edit(_ body: FormBody, _ action: FormAction) throws(FormBodyError) -> Draft? {
        var entry = try entry(body)
        guard let focus = DraftEditor(table: table, action: action).edit(&entry, root) else { return nil }
        var draft = Draft(entry)
        draft.focus = focus
        return draft
    }

    /// Problems at places of the run input that a draft makes, each at its field.
    public func problems(_ found: [(place: JSONPointer, message: String)], in draft: Draft) -> [FormProblem] {
        var answered = Answerer(table: table).answer(root, draft.root)
        return found.map { place, message in
            let shown = JSONPointer(tokens: root.shown(place.tokens[...], of: nil, in: table))
            var problem = FormProblem(pointer: shown, fieldID: nil, message: message)
            answered.visit(place.tokens[...]) { part, _ in
                problem = FormProblem(pointer: shown, fieldID: part.node.path.id, message: message)
            }
            return problem
        }
    }

    private func entry(_ body: FormBody) throws(FormBodyError) -> Entry {
        let entry = ReviewRows(table: table).settled(try Entry(body), root)
        try PostCheck(table: table).check(entry, root)
        return entry
    }

    /// The problems in the order of the page, on which a decision's buttons stand last.
    private func shown(_ problems: [FormProblem]) -> [FormProblem] {
        let problems = inPageOrder(problems.map(aboutWhole))
        guard let decision = decisionMember else { return problems }
        let id = root.path.appending(decision.token).id
        return problems.filter { $0.fieldID != id } + problems.filter { $0.fieldID == id }
    }

    /// A problem of the whole object is no field's: its fields stand on the page, it does not.
    private func aboutWhole(_ problem: FormProblem) -> FormProblem {
        guard problem.fieldID == root.path.id, case .group = root.shape, !root.canBeLeftOut else {
            return problem
        }
        return FormProblem(pointer: problem.pointer, fieldID: nil, message: problem.message)
    }

    private func answer(_ answered: Answered, _ draft: Draft) -> FormAnswer {
        var answered = answered
        guard let value = answered.reading.value else {
            return .invalid(shown(answered.problems()), draft)
        }
        Judge(form: self).judge(value, &answered, isWhole: !answered.isUnreadable)
        let problems = shown(answered.problems())
        return problems.isEmpty ? .valid(value, draft) : .invalid(problems, draft)
    }
}
