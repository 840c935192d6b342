import Languages

/// The panels of a chart, and notes on what they leave out.
struct ChartDrawing {
    private(set) var panels: [Panel] = []
    private(set) var notes: [String] = []

    init(_ plan: ChartPlan, of source: ChartSource, _ numbers: ChartNumbers) {
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
            panels = drawn.map { HistogramPanel(column: $0, numbers: numbers).panel }
        }
        let gaps = drawn.map(\.gaps).reduce(0, +)
        if rows < source.allRows { notes.append(words.chartRows(rows, of: source.allRows)) }
        if drawn.count < asked.count { notes.append(words.chartColumns(drawn.count, of: asked.count)) }
        if gaps > 0 { notes.append(words(.chartGaps, count: gaps)) }
    }
}
