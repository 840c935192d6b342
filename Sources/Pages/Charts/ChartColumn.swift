import JSON

/// A column of a table, read for a chart.
struct ChartColumn {
    /// The greatest magnitude that is drawn, and the inverse of the smallest: beyond it sums and quotients overflow.
    private static let bound = 1e300

    let name: String

    /// The cells, `nil` where a row has none.
    let cells: [JSONValue?]

    /// The value of each row; `nil` where it is missing, not a number (NaN) or beyond what can be drawn.
    let numbers: [Double?]

    /// Whether there are numbers, and besides them only gaps.
    let isNumeric: Bool

    init(_ name: String, _ cells: [JSONValue?]) {
        (self.name, self.cells) = (name, cells)
        var (numbers, isNumeric) = ([Double?](), true)
        for cell in cells {
            let number = cell?.number.map(\.double)
            numbers.append(number.flatMap(Self.drawn))
            if number == nil, !Self.isGap(cell) { isNumeric = false }
        }
        self.numbers = numbers
        self.isNumeric = isNumeric && numbers.contains { $0 != nil }
    }

    /// The rows that have a value.
    var filled: [Int] { numbers.indices.filter { numbers[$0] != nil } }

    /// How many rows have none.
    var gaps: Int { numbers.count { $0 == nil } }

    /// The values in the order of the rows.
    var values: [Double] { numbers.compactMap(\.self) }

    /// A cell as a label: its text, or its number as it came.
    func label(_ row: Int) -> String { cells[row].map { $0.string ?? $0.text } ?? "" }

    private static func drawn(_ number: Double) -> Double? {
        guard number.magnitude <= bound else { return nil }
        return number.magnitude < 1 / bound ? 0 : number
    }

    private static func isGap(_ cell: JSONValue?) -> Bool {
        guard let cell, !cell.isNull else { return true }
        return ["nan", "inf", "+inf", "-inf", "infinity", "-infinity"].contains(
            cell.string?.lowercased() ?? "")
    }
}
