import JSON
import JSONSchema

extension Form {
    /// Reads a posted form: looks up each field's names, and refuses a post that has others or one twice.
    public func decode(_ body: FormBody) -> FormAnswer {
        do {
            var table = try PostTable(body)
            var entries: [Entry] = []
            for plan in plans { entries.append(try Entry(of: plan, from: &table)) }
            try table.refuseRest()
            return answer(entries)
        } catch {
            return .malformed(error)
        }
    }

    private func answer(_ entries: [Entry]) -> FormAnswer {
        var (draft, members, unreadable) = (Draft(), [(String, JSONValue)](), [Int: FormProblem]())
        var whole: JSONValue?
        for (place, (plan, entry)) in zip(plans, entries).enumerated() {
            entry.keep(for: plan, in: &draft)
            switch plan.read(entry) {
            case .value(let value):
                if let key = plan.place.key { members.append((key, value)) } else { whole = value }
            case .omitted: break
            case .unreadable(let message): unreadable[place] = plan.problem(message)
            }
        }
        let isObject = plans.first.map { $0.place.key != nil } ?? true
        guard let value = isObject ? .object(members) : whole else {
            return .invalid(Array(unreadable.values), draft)
        }
        let problems = judge(value, beside: unreadable)
        return problems.isEmpty ? .valid(value, draft) : .invalid(problems, draft)
    }

    /// What is to be changed, in the order of the fields, one thing for each of them.
    ///
    /// While a field cannot be read, what its absence breaks elsewhere is not held against the answer.
    private func judge(_ value: JSONValue, beside unreadable: [Int: FormProblem]) -> [FormProblem] {
        var first = unreadable
        for issue in issues(in: value) {
            let place = place(of: issue.place)
            guard first[place] == nil, unreadable.isEmpty || plans.indices.contains(place) else { continue }
            first[place] = problem(issue, at: place, in: value, isDeep: false)
        }
        return first.sorted { $0.key < $1.key }.map(\.value)
    }
}
