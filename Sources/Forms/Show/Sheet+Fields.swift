extension Sheet {
    /// The fields that are asked for, one level deep.
    public var fields: [Field] { contents.fields + [decision].compactMap(\.self) }

    /// What a field is called, after the parts that it lies in; `nil` where there is none of that id.
    public func labels(ofField id: String) -> [String]? {
        for field in fields {
            if let labels = field.labels(ofField: id) { return labels }
        }
        return nil
    }
}

extension Field {
    fileprivate func labels(ofField id: String) -> [String]? {
        if self.id == id { return [label] }
        switch control {
        case .rows(let rows):
            for row in rows.rows + rows.spares {
                for field in [row.key, row.field].compactMap(\.self) {
                    guard let inner = field.labels(ofField: id) else { continue }
                    return [label, row.title] + inner.filter { $0 != row.title }
                }
            }
            return nil
        default:
            return parts.lazy.compactMap { $0.labels(ofField: id) }.first.map { [label] + $0 }
        }
    }
}
