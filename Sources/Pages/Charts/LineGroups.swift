/// Which columns share a panel: those whose values fill a good part of one scale.
enum LineGroups {
    /// How many lines can be told apart by their strokes.
    static let strokeLimit = 4

    /// How many panels a chart has.
    static let panelLimit = 4

    private static let leastShare = 0.5

    /// Puts each column into the first group that it fits, in the order of the columns; groups beyond the last are left out.
    static func of(_ columns: [ChartColumn]) -> [[ChartColumn]] {
        var groups: [[ChartColumn]] = []
        for column in columns {
            if let place = groups.firstIndex(where: { fits(column, $0) }) {
                groups[place].append(column)
            } else {
                groups.append([column])
            }
        }
        return Array(groups.prefix(panelLimit))
    }

    private static func fits(_ column: ChartColumn, _ group: [ChartColumn]) -> Bool {
        guard group.count < strokeLimit else { return false }
        let all = group + [column]
        let joint = extent(all.flatMap(\.values))
        return all.allSatisfy { extent($0.values) >= leastShare * joint }
    }

    /// Halved before it is taken, so that it is finite for all that is drawn.
    private static func extent(_ values: [Double]) -> Double {
        (values.max() ?? 0) / 2 - (values.min() ?? 0) / 2
    }
}
