import Languages

/// Draws columns that share a scale as lines along an axis.
struct LinePanel {
    private static let top = 8.0
    private static let height = 140.0
    private static let labelsBelow = 42.0

    /// With so few points each is marked.
    private static let markLimit = 24
    private static let labelDistance = 14.0

    /// A scale that starts a little above zero may as well start there.
    private static let nearZero = 0.3

    private let axis: LineAxis
    private let columns: [ChartColumn]
    private let numbers: ChartNumbers
    private let scale: Scale

    init(_ columns: [ChartColumn], along axis: LineAxis, _ numbers: ChartNumbers) {
        (self.columns, self.axis, self.numbers) = (columns, axis, numbers)
        let values = columns.flatMap(\.values)
        let (least, most) = (
            columns.compactMap(\.range?.lowerBound).min() ?? 0,
            columns.compactMap(\.range?.upperBound).max() ?? 0
        )
        let isWhole = values.allSatisfy { $0 == $0.rounded() }
        scale = Scale(least > 0 && least < Self.nearZero * most ? 0 : least, most, isWhole: isWhole)
    }

    var panel: Panel {
        let ticks = scale.ticks.map { numbers.tick($0, of: scale) }
        let names = columns.map { $0.title(in: numbers.words) }
        let right = columns.count > 1 ? Panel.room(for: names.map(\.shortened)) : 0
        var panel = Panel(
            numbers.words.chartOfLines(names, along: axis.name),
            columns.map { numbers.describe($0, isLine: true) }.joined(separator: " "),
            height: Self.top + Self.height + Self.labelsBelow, room: "l\(Panel.room(for: ticks)) r\(right)")
        addAxes(ticks, to: &panel)
        var ends: [(name: String, y: Double)] = []
        for (number, column) in columns.enumerated() {
            let points = Stretch.thinned(axis.places.map { ($0.place, column.numbers[$0.row]) })
            addLine(points, stroke: number + 1, to: &panel)
            addSeries(column, number, to: &panel)
            if let end = points.last(where: { $0.value != nil }) {
                ends.append((names[number].shortened, y(end.value)))
            }
        }
        if columns.count > 1 { addNames(ends, to: &panel) }
        return panel
    }

    private func addAxes(_ ticks: [String], to panel: inout Panel) {
        for (value, text) in zip(scale.ticks, ticks) {
            panel.addRule(x1: 0, y1: y(value), x2: 1, y2: y(value), isBase: value == scale.low)
            panel.addLabel(text, x: 0, y: y(value) + 4, shift: -8, anchor: .end)
        }
        for label in axis.labels {
            panel.addLabel(label.text, x: label.place, y: bottom + 18, anchor: label.anchor)
        }
        if let name = axis.name {
            panel.addLabel(name.shortened, x: 0.5, y: bottom + 36, role: "axis")
        }
    }

    private func addSeries(_ column: ChartColumn, _ number: Int, to panel: inout Panel) {
        let rows = axis.places.map { $0.row }.filter { column.numbers[$0] != nil }
        guard let first = rows.first, let last = rows.last else { return }
        let extent = numbers.words.chartExtent(numbers.figure(column, first), numbers.figure(column, last))
        panel.addSeries(column.title(in: numbers.words), extent, stroke: columns.count > 1 ? number + 1 : nil)
    }

    private func addLine(_ points: [Stretch.Point], stroke: Int, to panel: inout Panel) {
        var (path, isOpen) = ("", false)
        for (index, point) in points.enumerated() {
            guard point.value != nil else {
                isOpen = false
                continue
            }
            path +=
                (isOpen ? "L" : "M") + "\(Self.units(point.place)) \(Int((y(point.value) * 10).rounded()))"
            let isAlone = !isOpen && (index + 1 == points.count || points[index + 1].value == nil)
            if points.count <= Self.markLimit || isAlone {
                panel.addDot(x: point.place, y: y(point.value), stroke: stroke)
            }
            isOpen = true
        }
        panel.addCurve(path, height: bottom + Self.top, stroke: stroke)
    }

    /// Beside the lines' ends, moved apart where they would lie on each other.
    private func addNames(_ ends: [(name: String, y: Double)], to panel: inout Panel) {
        var lowest = -Double.infinity
        let sorted = ends.sorted { $0.y < $1.y }
        for (index, end) in sorted.enumerated() {
            let rest = Double(sorted.count - 1 - index) * Self.labelDistance
            lowest = max(lowest + Self.labelDistance, min(end.y, bottom - rest))
            panel.addLabel(end.name, x: 1, y: lowest + 4, shift: 8, anchor: .start, role: "name")
        }
    }

    private var bottom: Double { Self.top + Self.height }

    private func y(_ value: Double?) -> Double {
        Self.top + Self.height * (1 - scale.place(value ?? scale.low))
    }

    private static func units(_ place: Double) -> Int { Int((place * 1000).rounded()) }
}
