/// Which chart a table gets, and of which columns.
enum ChartPlan {
    /// Values along steps; without `x`, along the rows.
    case lines(x: ChartColumn?, y: [ChartColumn])

    /// A value for each name.
    case bars(names: ChartColumn, y: [ChartColumn])

    /// How often values lie where.
    case histograms([ChartColumn])

    /// The chart that the author asks for; `nil` where that is none.
    ///
    /// - Throws: what is missing for it.
    init?(_ source: ChartSource, _ hint: ChartHint) throws(ChartProblem) {
        let columns = source.columns
        switch hint.kind {
        case .none: return nil
        case .line:
            let x = try Self.column(hint.x, of: columns) ?? columns.first.flatMap { $0.isStep ? $0 : nil }
            self = .lines(x: x, y: try Self.drawn(hint.y, of: columns, besides: x))
        case .bar:
            let usual = columns.first { !$0.isNumeric } ?? columns.first
            guard let x = try Self.column(hint.x, of: columns) ?? usual else { throw .noNumbers }
            self = .bars(names: x, y: try Self.drawn(hint.y, of: columns, besides: x))
        case .histogram:
            self = .histograms(try Self.drawn(hint.y, of: columns, besides: nil))
        }
    }

    private static func column(
        _ name: String?, of columns: [ChartColumn]
    ) throws(ChartProblem) -> ChartColumn? {
        guard let name else { return nil }
        guard let column = columns.first(where: { $0.name == name }) else { throw .noColumn(name) }
        return column
    }

    /// The columns of these names, else all that hold numbers.
    private static func drawn(
        _ names: [String], of columns: [ChartColumn], besides x: ChartColumn?
    ) throws(ChartProblem) -> [ChartColumn] {
        var drawn: [ChartColumn] = []
        for name in names {
            guard let column = try Self.column(name, of: columns), column.isNumeric else {
                throw .noColumn(name)
            }
            drawn.append(column)
        }
        if names.isEmpty { drawn = columns.filter { $0.isNumeric && $0.place != x?.place } }
        guard !drawn.isEmpty else { throw .noNumbers }
        return drawn
    }
}
