extension ChartPlan {
    /// The fewest values of which a histogram tells more than reading them.
    private static let fewestValues = 8
    private static let fewestSteps = 3
    private static let barCounts = 3...24

    /// How many columns of numbers stand beside names before a table says more than bars.
    private static let mostMeasures = 4

    /// Beyond this, a bar is no longer seen beside the longest.
    private static let widestRatio = 1000.0

    /// Names of quantities that have no scale in common, and so no bars.
    private static let unlike: Set = [
        "field", "key", "measure", "metric", "option", "param", "parameter", "property", "setting",
    ]

    /// The chart that suits the columns; `nil` where reading the table does as well.
    init?(choosingFor source: ChartSource) {
        let columns = source.columns
        guard let first = columns.first else { return nil }
        let rest = columns.dropFirst().filter { $0.isNumeric && !$0.isIdentifier }
        if columns.count == 1, first.isNumeric, !first.isIdentifier, first.values.count >= Self.fewestValues {
            self = .histograms([first])
        } else if first.isStep, first.cells.count >= Self.fewestSteps, !rest.isEmpty {
            self = .lines(x: first, y: rest)
        } else if Self.areBars(columns), let names = columns.first(where: { !$0.isNumeric }) {
            self = .bars(names: names, y: columns.filter { $0.isNumeric && !$0.isIdentifier })
        } else {
            return nil
        }
    }

    /// One column of distinct texts, and beside it few of numbers alone that can share a scale.
    private static func areBars(_ columns: [ChartColumn]) -> Bool {
        let texts = columns.filter { !$0.isNumeric }
        let measures = columns.filter { $0.isNumeric && !$0.isIdentifier }
        guard texts.count == 1, let names = texts.first, barCounts ~= names.cells.count,
            1...mostMeasures ~= measures.count, names.isDistinct, !unlike.contains(names.lastWord)
        else { return false }
        return measures.allSatisfy { measure in
            let magnitudes = measure.values.map(\.magnitude).filter { $0 > 0 }
            return (magnitudes.max() ?? 0) <= widestRatio * (magnitudes.min() ?? 0) && !magnitudes.isEmpty
        }
    }
}
