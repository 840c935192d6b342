import Languages

/// The panels of a chart, and notes on what they leave out.
struct ChartDrawing {
    private(set) var panels: [Panel] = []
    private(set) var notes: [String] = []

    /// Takes how many columns were asked for, also those that nobody read.
    init(_ plan: ChartPlan, of source: ChartSource, asked count: Int, _ numbers: ChartNumbers) {
        let words = numbers.words
        let asked: [ChartColumn]
        let drawn: [ChartColumn]
        var rows = source.rows
        switch plan {
        case .lines(let x, let y):
            let axis = LineAxis(x, rows: source.rows, numbers)
            let groups = LineGroups.of(y)
            (asked, drawn) = (y, Array(groups.joined()))
            panels = groups.map { LinePanel($0, along: axis, numbers).panel }
            if rows > Stretch.pointLimit { notes.append(words.chartThinned(rows, to: Stretch.pointLimit)) }
        case .bars(let names, let y):
            (asked, drawn) = (y, Array(y.prefix(LineGroups.panelLimit)))
            panels = drawn.map { BarPanel($0, by: names, numbers).panel }
            rows = min(rows, BarPanel.limit)
        case .histograms(let y):
            (asked, drawn) = (y, Array(y.prefix(LineGroups.panelLimit)))
            let isAlone = source.columns.count == 1
            panels = drawn.map { HistogramPanel($0, isAlone: isAlone, numbers).panel }
        }
        let gaps = drawn.map(\.gaps).reduce(0, +)
        if rows < source.allRows { notes.append(words.chartRows(rows, of: source.allRows)) }
        let all = max(asked.count, count)
        if drawn.count < all { notes.append(words.chartColumns(drawn.count, of: all)) }
        if gaps > 0 { notes.append(words(.chartGaps, count: gaps)) }
    }
}
