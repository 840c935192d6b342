import Languages

/// Draws a value for each name as bars from zero, one below the other.
struct BarPanel {
    /// How many bars are drawn.
    static let limit = 24

    private static let thickness = 16.0

    /// The row of a bar with its name beside it, and what a name above it adds.
    private static let row = 26.0
    private static let nameRow = 18.0

    /// Names up to this length stand beside their bars, longer ones above.
    private static let longestBeside = 7

    private let names: [String]
    private let figures: [String]
    private let values: [Double?]
    private let column: ChartColumn
    private let name: String
    private let axis: String
    private let numbers: ChartNumbers

    init(_ column: ChartColumn, by names: ChartColumn, _ numbers: ChartNumbers) {
        let rows = Array(names.cells.indices.prefix(Self.limit))
        self.names = rows.map { names.label($0).shortened }
        figures = rows.map { numbers.figure(column, $0) }
        values = rows.map { column.numbers[$0] }
        (self.column, self.numbers) = (column, numbers)
        (name, axis) = (column.title(in: numbers.words), names.title(in: numbers.words))
    }

    var panel: Panel {
        let areBeside = names.allSatisfy { $0.count <= Self.longestBeside }
        let height = Self.row + (areBeside ? 0 : Self.nameRow)
        let total = Double(names.count) * height
        var panel = Panel(
            numbers.words.chartOfBars(name, by: axis), numbers.describe(column, isLine: false),
            height: total, room: "l\(areBeside ? Panel.room(for: names) : 0) r\(Panel.room(for: figures))")
        panel.addSeries(name, "")
        let place = places()
        panel.addRule(x1: place(0), y1: 0, x2: place(0), y2: total, isBase: true)
        for (index, name) in names.enumerated() {
            let top = Double(index) * height
            let middle = top + height - Self.row / 2
            if areBeside {
                panel.addLabel(name, x: 0, y: middle + 4, shift: -8, anchor: .end, role: "name")
            } else {
                panel.addLabel(name, x: 0, y: top + Self.nameRow - 2, anchor: .start, role: "name")
            }
            addBar(values[index], figures[index], middle, place, to: &panel)
        }
        return panel
    }

    /// The figure stands at the bar's end, or at zero where the bar goes the other way.
    private func addBar(
        _ value: Double?, _ figure: String, _ middle: Double, _ place: (Double) -> Double,
        to panel: inout Panel
    ) {
        let (from, to) = (place(min(0, value ?? 0)), place(max(0, value ?? 0)))
        if value != nil {
            panel.addBar(
                x: from, y: middle - Self.thickness / 2, width: to - from, height: Self.thickness)
        }
        panel.addLabel(figure, x: to, y: middle + 4, shift: 6, anchor: .start, role: "value")
    }

    /// Where values stand across: zero is always there.
    private func places() -> (Double) -> Double {
        let all = values.compactMap(\.self)
        let (low, high) = (min(0, all.min() ?? 0), max(0, all.max() ?? 0))
        let extent = high / 2 - low / 2
        return { extent == 0 ? 0 : ($0 / 2 - low / 2) / extent }
    }
}
