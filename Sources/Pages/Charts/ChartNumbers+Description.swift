import Languages

extension ChartNumbers {
    /// A column in a sentence, for those who do not see it drawn.
    func describe(_ column: ChartColumn, as name: String? = nil, isLine: Bool) -> String {
        let rows = column.filled
        func value(_ row: Int?) -> String { row.map { figure(column, $0) } ?? "–" }
        func number(_ row: Int) -> Double { column.numbers[row] ?? 0 }
        let values: KeyValuePairs = [
            "name": name ?? column.title(in: words), "first": value(rows.first),
            "last": value(rows.last), "least": value(rows.min { number($0) < number($1) }),
            "most": value(rows.max { number($0) < number($1) }),
        ]
        return words(isLine ? .chartSeries : .chartMeasure, count: rows.count, values)
    }
}
