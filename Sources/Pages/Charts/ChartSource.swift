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
        guard let form = TableForm(data) else { return }
        allRows =
            form == .columns ? data.members.map { TableForm.height(of: $0.value) }.max() ?? 0 : data.count
        rows = min(allRows, mostRows)
        columns =
            switch form {
            case .columns: columns(of: data, names)
            case .objects: Self.columns(ofObjects: Array(data.elements.prefix(rows)), names)
            case .arrays: Self.columns(ofArrays: Array(data.elements.prefix(rows)))
            }
    }

    private func columns(of data: JSONValue, _ names: [String]) -> [ChartColumn] {
        var columns: [ChartColumn] = []
        for (place, (name, value)) in data.members.enumerated()
        where columns.count < Self.columnLimit || names.contains(name) {
            let cells = TableForm.cells(of: value).prefix(rows).map(Optional.some)
            columns.append(
                ChartColumn(
                    name, cells + Array(repeating: nil, count: max(0, rows - cells.count)), at: place))
        }
        return columns
    }

    private static func columns(ofObjects rows: [JSONValue], _ names: [String]) -> [ChartColumn] {
        var (places, order, cells) = ([String: Int](), [(name: String, place: Int)](), [[JSONValue?]]())
        var seen: Set<String> = []
        let first = rows.lazy.compactMap { $0.members.first { _ in true }?.key }.first
        for (number, row) in rows.enumerated() {
            for (key, cell) in TableForm.cells(ofRow: row, first: first) {
                if seen.insert(key).inserted, order.count < columnLimit || names.contains(key) {
                    places[key] = order.count
                    order.append((key, seen.count - 1))
                    cells.append(Array(repeating: nil, count: rows.count))
                }
                if let place = places[key] { cells[place][number] = cell }
            }
        }
        return zip(order, cells).map { ChartColumn($0.name, $1, at: $0.place) }
    }

    private static func columns(ofArrays rows: [JSONValue]) -> [ChartColumn] {
        let taken = rows.map { Array(TableForm.cells(ofRow: $0).prefix(columnLimit)) }
        return (0..<(taken.map(\.count).max() ?? 0)).map { place in
            ChartColumn("", taken.map { place < $0.count ? $0[place] : nil }, at: place)
        }
    }
}
