import JSON
import Runs

/// The rows and columns of a table artifact, in each of the forms in which engines send them.
///
/// Forms: an array of objects, whose keys may differ; an array of arrays; an object of columns, each an array or an
/// object of cells by row. Only the first rows and columns are taken.
struct Table: Equatable {
    /// What of a table stands on a page with other evidence.
    static let rowLimit = 50
    static let columnLimit = 100

    /// What of a table stands on a page of its own.
    static let wholeRowLimit = 10_000
    static let wholeColumnLimit = 200
    static let wholeCellLimit = 200_000

    /// How many bytes of text a table has, on either.
    static let byteLimit = 1 << 20
    static let wholeByteLimit = 8 << 20

    /// How many characters of a cell are shown.
    static let cellTextLimit = 1000

    private let mostRows: Int
    private let mostColumns: Int

    /// The names of the columns; empty for rows without names.
    private(set) var columns: [String] = []

    /// The cells, `nil` where a row has none; all rows are as long as the longest.
    private(set) var rows: [[JSONValue?]] = []

    /// The table of an artifact, which may hold the first rows alone.
    static func of(
        _ artifact: Artifact, mostRows: Int = rowLimit, mostColumns: Int = columnLimit, mostCells: Int,
        mostBytes: Int = byteLimit
    ) -> Table? {
        var table = Table(
            artifact.data, mostRows: mostRows, mostColumns: mostColumns, mostCells: mostCells,
            mostBytes: mostBytes)
        if let all = artifact.allRows { table?.allRows = all }
        return table
    }

    /// Whether all of it was taken.
    var isWhole: Bool { rows.count == allRows && (rows.first?.count ?? columns.count) == allColumns }

    /// How many rows there are, also those that were not taken.
    private(set) var allRows = 0

    /// How many columns there are among the rows that were taken, also those that were not taken.
    private(set) var allColumns = 0

    /// `nil` when the data is no table; takes one row at least, and no more than fit into so many cells and bytes.
    init?(
        _ data: JSONValue, mostRows: Int = rowLimit, mostColumns: Int = columnLimit,
        mostCells: Int = rowLimit * columnLimit, mostBytes: Int = byteLimit
    ) {
        (self.mostRows, self.mostColumns) = (mostRows, mostColumns)
        switch TableForm(data) {
        case .objects: takeObjects(data)
        case .arrays: takeArrays(data)
        case .columns: takeColumns(data)
        case nil: return nil
        }
        guard allRows == 0 || allColumns > 0 else { return nil }
        rows = Array(rows.prefix(max(1, mostCells / max(1, rows.first?.count ?? 1))))
        var left = mostBytes
        rows = Array(
            rows.enumerated().prefix { number, row in
                left -= row.reduce(0) { $0 + Self.size(of: $1) }
                return left >= 0 || number == 0
            }.map(\.element))
    }

    /// How many bytes of a cell are shown, about.
    private static func size(of cell: JSONValue?) -> Int {
        switch cell?.kind {
        case .string, .array, .object: min(TableCell.text(cell).utf8.count, 4 * cellTextLimit)
        default: 0
        }
    }

    /// Columns stand in the order in which the rows first name them.
    private mutating func takeObjects(_ data: JSONValue) {
        allRows = data.count
        let objects = Array(data.elements.prefix(mostRows))
        var places: [String: Int] = [:]
        for object in objects {
            for (key, _) in object.members where places[key] == nil {
                places[key] = places.count
                if columns.count < mostColumns { columns.append(key) }
            }
        }
        allColumns = places.count
        rows = objects.map { object in
            var row = [JSONValue?](repeating: nil, count: columns.count)
            for (key, value) in TableForm.cells(ofRow: object, first: columns.first) {
                if let place = places[key], place < row.count { row[place] = value }
            }
            return row
        }
    }

    private mutating func takeColumns(_ data: JSONValue) {
        let members = Array(data.members.prefix(mostColumns))
        let cells = members.map { Array(TableForm.cells(of: $0.value).prefix(mostRows)) }
        columns = members.map(\.key)
        allColumns = data.count
        allRows = data.members.map { TableForm.height(of: $0.value) }.max() ?? 0
        let height = cells.map(\.count).max() ?? 0
        rows = (0..<height).map { row in cells.map { row < $0.count ? $0[row] : nil } }
    }

    private mutating func takeArrays(_ data: JSONValue) {
        allRows = data.count
        let taken = Array(data.elements.prefix(mostRows))
        allColumns = taken.map { $0.kind == .array ? $0.count : 1 }.max() ?? 0
        let width = min(allColumns, mostColumns)
        rows = taken.map { row in
            let cells = TableForm.cells(ofRow: row).prefix(width).map(Optional.some)
            return cells + Array(repeating: nil, count: width - cells.count)
        }
    }
}
