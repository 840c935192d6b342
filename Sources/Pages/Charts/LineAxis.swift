import Languages

/// What lines run along: numbers of a column, its texts one after the other, or the rows.
struct LineAxis {
    /// The column's name; `nil` for rows.
    let name: String?

    /// The rows in the order of the axis, each with its place from 0 to 1.
    let places: [(row: Int, place: Double)]

    /// What is written under it: where, what, and on which side of the place.
    let labels: [(place: Double, text: String, anchor: Panel.Anchor)]

    init(_ column: ChartColumn?, rows: Int, _ numbers: ChartNumbers) {
        name = column?.title(in: numbers.words)
        if let column, column.isNumeric {
            (places, labels) = Self.scaled(column, numbers)
        } else {
            let last = Double(max(1, rows - 1))
            places = (0..<rows).map { ($0, Double($0) / last) }
            func text(_ row: Int) -> String { column?.label(row).shortened ?? numbers.words.digits(row + 1) }
            labels = rows > 0 ? [(0, text(0), .start), (1, text(rows - 1), .end)] : []
        }
    }

    private static func scaled(
        _ column: ChartColumn, _ numbers: ChartNumbers
    ) -> (places: [(row: Int, place: Double)], labels: [(place: Double, text: String, anchor: Panel.Anchor)])
    {
        let values = column.values
        let isWhole = values.allSatisfy { $0 == $0.rounded() }
        func scale(_ count: Int) -> Scale {
            Scale(values.min() ?? 0, values.max() ?? 0, count: count, isWhole: isWhole, keepsEnds: true)
        }
        let many = scale(5)
        let areLong = Panel.room(for: many.ticks.map { numbers.tick($0, of: many) }) > 1
        let fitting = areLong ? scale(3) : many
        let points = column.filled.compactMap { row in column.numbers[row].map { (row: row, value: $0) } }
        let sorted = points.sorted { ($0.value, $0.row) < ($1.value, $1.row) }
        return (
            sorted.map { ($0.row, fitting.place($0.value)) },
            fitting.ticks.map { (fitting.place($0), numbers.tick($0, of: fitting), .middle) }
        )
    }
}
