import JSON

/// The columns of a table artifact as a chart reads them: of more rows than a page shows as a table.
struct ChartSource {
    /// How many columns are looked at, besides those that the author names.
    private static let columnLimit = 20

    private(set) var columns: [ChartColumn] = []

    /// How many rows were read.
    private(set) var rows = 0

    /// How many there are.
    private(set) var allRows = 0

    /// Reads at most so many rows, in each of the forms of ``Table``; columns without a name have an empty one.
    init(_ data: JSONValue, naming names: [String] = [], mostRows: Int) {
        let isList = data.kind == .array
        allRows = isList ? data.count : data.members.map { max($0.value.count, 1) }.max() ?? 0
        rows = min(allRows, mostRows)
        columns =
            isList ? Self.columns(ofRows: Array(data.elements.prefix(rows)), names) : columns(of: data, names)
    }

    private func columns(of data: JSONValue, _ names: [String]) -> [ChartColumn] {
        var columns: [ChartColumn] = []
        for (name, value) in data.members where columns.count < Self.columnLimit || names.contains(name) {
            let cells: [JSONValue?] =
                switch value.kind {
                case .array: Array(value.elements.prefix(rows))
                case .object: value.members.prefix(rows).map(\.value)
                default: [value]
                }
            columns.append(
                ChartColumn(name, cells + Array(repeating: nil, count: max(0, rows - cells.count))))
        }
        return columns
    }

    private static func columns(ofRows rows: [JSONValue], _ names: [String]) -> [ChartColumn] {
        var (places, order, cells) = ([String: Int](), [String](), [[JSONValue?]]())
        for (number, row) in rows.enumerated() {
            for (key, cell) in members(of: row) {
                if places[key] == nil, order.count < columnLimit || names.contains(key) {
                    places[key] = order.count
                    order.append(key)
                    cells.append(Array(repeating: nil, count: rows.count))
                }
                if let place = places[key] { cells[place][number] = cell }
            }
        }
        let isNamed = rows.contains { $0.kind == .object }
        return zip(order, cells).map { ChartColumn(isNamed ? $0 : "", $1) }
    }

    /// A row's cells by name; by number where it has no names.
    private static func members(of row: JSONValue) -> [(String, JSONValue)] {
        switch row.kind {
        case .object: row.members.map { ($0.key, $0.value) }
        case .array: row.elements.prefix(columnLimit + 1).enumerated().map { ("\($0.offset)", $0.element) }
        default: [("0", row)]
        }
    }
}
