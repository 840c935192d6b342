extension Sheet {
    /// The fields that are asked for, one level deep.
    public var fields: [Field] { contents.fields + [decision].compactMap(\.self) }

    /// What each field is called, after the parts that it lies in, by its id.
    public var labels: [String: [String]] {
        var labels: [String: [String]] = [:]
        for field in fields { field.add(to: &labels, after: []) }
        return labels
    }
}

extension Field {
    fileprivate func add(to labels: inout [String: [String]], after outer: [String]) {
        let own = outer.last == label ? outer : outer + [label]
        labels[id] = own
        if case .review(let review) = control {
            for item in review.items { item.field.add(to: &labels, after: own) }
            return
        }
        guard case .rows(let rows) = control else {
            for part in parts { part.add(to: &labels, after: own) }
            return
        }
        for row in rows.rows + rows.spares {
            for field in [row.key, row.field].compactMap(\.self) {
                field.add(to: &labels, after: own + [row.title])
            }
        }
    }
}
