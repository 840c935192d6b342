extension Field {
    /// The fields in it, one level down, those out of sight included.
    public var parts: [Field] {
        switch control {
        case .group(let group):
            if case .open(let opened) = group.contents { return opened.fields + opened.kept }
            return []
        case .rows(let rows):
            return (rows.rows + rows.spares).flatMap { [$0.key, $0.field].compactMap(\.self) }
        case .review(let review): return review.items.map(\.field)
        case .union(let branches): return branches.compactMap(\.field)
        default: return []
        }
    }

    /// Whether it, or a field in it, is such.
    public func contains(_ isSuch: (Field) -> Bool) -> Bool {
        isSuch(self) || parts.contains { $0.contains(isSuch) }
    }
}
