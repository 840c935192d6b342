import Languages

/// Draws how often the values of a column lie where, as bars from zero beside each other.
struct HistogramPanel {
    private static let top = 20.0
    private static let height = 120.0
    private static let labelsBelow = 42.0
    private static let gap = 0.004

    /// Beyond this, counts above the bars need more room.
    private static let longCounts = 1000

    let column: ChartColumn
    let numbers: ChartNumbers

    /// What the column is called; `nil` for one without a name that is the whole table.
    private let name: String?

    init(_ column: ChartColumn, isAlone: Bool, _ numbers: ChartNumbers) {
        (self.column, self.numbers) = (column, numbers)
        name = isAlone && column.name.nonBlank == nil ? nil : column.title(in: numbers.words)
    }

    var panel: Panel {
        let values = column.values
        let bins = HistogramBins(values, about: values.count < Self.longCounts ? 10 : 6)
        var panel = Panel(
            numbers.words.chartOfValues(name),
            numbers.describe(column, as: name ?? numbers.words[.artifactTable], isLine: false),
            height: Self.top + Self.height + Self.labelsBelow, room: "l1 r1")
        if let name { panel.addSeries(name, "") }
        let bottom = Self.top + Self.height
        let most = Double(bins.counts.max() ?? 1)
        let width = 1 / Double(bins.counts.count)
        for (index, count) in bins.counts.enumerated() where count > 0 {
            let (x, height) = (Double(index) * width, Self.height * Double(count) / most)
            panel.addBar(x: x + Self.gap, y: bottom - height, width: width - 2 * Self.gap, height: height)
            let text = numbers.words.digits(count)
            panel.addLabel(text, x: x + width / 2, y: bottom - height - 5, role: "value")
        }
        panel.addRule(x1: 0, y1: bottom, x2: 1, y2: bottom, isBase: true)
        addAxis(bins, bottom, to: &panel)
        return panel
    }

    /// Every bound, or some where they are many or long.
    private func addAxis(_ bins: HistogramBins, _ bottom: Double, to panel: inout Panel) {
        let texts = bins.labels.map { numbers.tick($0, of: bins.scale) }
        let most = Panel.room(for: texts) > 1 ? 3 : 6
        for index in stride(from: 0, to: texts.count, by: (texts.count + most - 1) / most) {
            panel.addLabel(texts[index], x: bins.scale.place(bins.labels[index]), y: bottom + 18)
        }
        if let name {
            panel.addLabel(name.shortened, x: 0.5, y: bottom + 36, role: "axis")
        }
    }
}
