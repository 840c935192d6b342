/// Which columns share a panel: those whose values fill a good part of one scale.
enum LineGroups {
    /// How many lines can be told apart by their strokes.
    static let strokeLimit = 4

    /// How many panels a chart has.
    static let panelLimit = 4

    private static let leastShare = 0.5

    /// Columns that share a panel, the scale of all, and the least that one of them fills of it.
    private struct Group {
        var columns: [ChartColumn] = []
        var range: ClosedRange<Double>?
        var leastExtent = Double.infinity

        /// Itself with another column; `nil` where one of its columns then fills too little of the scale.
        func with(_ column: ChartColumn) -> Group? {
            guard columns.count < strokeLimit else { return nil }
            var group = self
            group.columns.append(column)
            group.range = joint(range, column.range)
            group.leastExtent = min(leastExtent, extent(column.range))
            return group.leastExtent >= leastShare * extent(group.range) ? group : nil
        }
    }

    /// Puts each column into the first group that it fits, in the order of the columns; a group beyond the last is not made.
    static func of(_ columns: [ChartColumn]) -> [[ChartColumn]] {
        var groups: [Group] = []
        for column in columns {
            if let (place, group) = groups.indices.lazy.compactMap({ place in
                groups[place].with(column).map { (place, $0) }
            }).first {
                groups[place] = group
            } else if groups.count < panelLimit {
                groups.append(
                    Group(columns: [column], range: column.range, leastExtent: extent(column.range)))
            }
        }
        return groups.map(\.columns)
    }

    private static func joint(
        _ one: ClosedRange<Double>?, _ other: ClosedRange<Double>?
    ) -> ClosedRange<Double>? {
        guard let one, let other else { return one ?? other }
        return min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
    }

    /// Halved before it is taken, so that it is finite for all that is drawn.
    private static func extent(_ range: ClosedRange<Double>?) -> Double {
        range.map { $0.upperBound / 2 - $0.lowerBound / 2 } ?? 0
    }
}
