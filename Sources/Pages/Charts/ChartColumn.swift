import JSON
import Languages

/// A column of a table, read for a chart.
struct ChartColumn {
    /// The greatest magnitude that is drawn, and the inverse of the smallest: beyond it sums and quotients overflow.
    private static let bound = 1e300

    /// Its own name; empty where it has none.
    let name: String

    /// Where it stands in the table, from 0.
    let place: Int

    /// The cells, `nil` where a row has none.
    let cells: [JSONValue?]

    /// The value of each row; `nil` where it is missing, not a number (NaN) or beyond what can be drawn.
    let numbers: [Double?]

    /// Whether there are numbers that can be drawn, and besides numbers only gaps.
    let isNumeric: Bool

    /// From the least value to the greatest; `nil` where there is none.
    let range: ClosedRange<Double>?

    init(_ name: String, _ cells: [JSONValue?], at place: Int = 0) {
        (self.name, self.cells, self.place) = (name, cells, place)
        numbers = cells.map { $0?.number.flatMap { Self.drawn($0.double) } }
        let values = numbers.lazy.compactMap(\.self)
        if let least = values.min(), let most = values.max() {
            (range, isNumeric) = (least...most, TableCell.areNumbers(cells))
        } else {
            (range, isNumeric) = (nil, false)
        }
    }

    /// The rows that have a value.
    var filled: [Int] { numbers.indices.filter { numbers[$0] != nil } }

    /// How many rows have none.
    var gaps: Int { numbers.count { $0 == nil } }

    /// The values in the order of the rows.
    var values: [Double] { numbers.compactMap(\.self) }

    /// A cell as a label: its text, or its number as it came.
    func label(_ row: Int) -> String { TableCell.text(cells[row]).withVisibleControls }

    /// What it is called on a page.
    func title(in words: Words) -> String { words.column(name, at: place) }

    private static func drawn(_ number: Double) -> Double? {
        guard number.magnitude <= bound else { return nil }
        return number.magnitude < 1 / bound ? 0 : number
    }
}
