import JSON

extension FieldNode {
    /// The field at a place of the run input, and its place among the fields of the form.
    ///
    /// `nil` for the field where none holds the place alone, as below a union, whose branch a run input does not tell.
    func place(_ tokens: ArraySlice<String>, in table: PlanTable) -> (field: FieldNode?, order: [Int]) {
        guard let token = tokens.first else { return (self, []) }
        guard let (inner, order) = child(token, in: table) else { return (nil, [.max]) }
        let (field, rest) = inner.place(tokens.dropFirst(), in: table)
        return (field, [order] + rest)
    }

    /// The field of a member or an entry, and its place among its neighbours.
    func child(_ token: String, in table: PlanTable) -> (FieldNode, Int)? {
        switch shape {
        case .group(let group):
            return group.members.firstIndex { $0.key.isSame(as: token) }
                .map { (member(group.members[$0], in: table), $0) }
        case .list(let list):
            guard let index = Int(token), String(index) == token else { return nil }
            return row(list, id: index, given: givenEntries, in: table).map { ($0, index) }
        default: return nil
        }
    }
}
