import JSON

/// What a cell of a table is, alike for the table, its file and its chart.
enum TableCell {
    /// How programs write a number that is none.
    private static let noNumbers: Set = ["nan", "inf", "+inf", "-inf", "infinity", "-infinity"]

    /// Its text, or what else it holds as JSON; empty where there is nothing.
    static func text(_ cell: JSONValue?) -> String {
        guard let cell, !cell.isNull else { return "" }
        return cell.string ?? cell.text
    }

    /// Whether the cells of a column hold numbers, and besides them only gaps: nothing, `null`, or what programs write in place
    /// of a number, such as `NaN`.
    static func areNumbers(_ cells: some Sequence<JSONValue?>) -> Bool {
        var areNumbers = false
        for case let cell? in cells where !cell.isNull {
            if cell.kind == .number {
                areNumbers = true
            } else if !noNumbers.contains(cell.string?.lowercased() ?? "") {
                return false
            }
        }
        return areNumbers
    }
}
