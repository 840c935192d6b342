import JSON

/// A table as comma-separated values, written row by row.
struct TableCSV {
    private let data: JSONValue
    private let columns: TableColumns

    init(_ data: JSONValue) {
        self.data = data
        columns = TableColumns(data)
    }

    /// The file as UTF-8: the names where the columns have some, then the rows.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        if !columns.names.isEmpty { bytes += CSVLine.text(columns.names).utf8 }
        if data.kind == .object { writeColumns(&bytes) } else { writeRows(&bytes) }
        return bytes
    }

    private func writeRows(_ bytes: inout [UInt8]) {
        let (width, height) = columns.taken
        let places = columns.places
        for row in data.elements.prefix(height) {
            var cells = [String](repeating: "", count: width)
            switch row.kind {
            case .object:
                for (key, value) in row.members {
                    if let place = places[key] { cells[place] = Self.text(value) }
                }
            case .array where columns.names.isEmpty:
                for (place, value) in row.elements.prefix(width).enumerated() {
                    cells[place] = Self.text(value)
                }
            default: if columns.names.isEmpty { cells[0] = Self.text(row) }
            }
            bytes += CSVLine.text(cells).utf8
        }
    }

    /// A walk down all columns at once.
    private func writeColumns(_ bytes: inout [UInt8]) {
        let (width, height) = columns.taken
        let walks = data.members.prefix(width).map { Self.cells(of: $0.value) }
        for _ in 0..<height {
            let cells = walks.indices.map { walks[$0].next().map(Self.text) ?? "" }
            bytes += CSVLine.text(cells).utf8
        }
    }

    private static func cells(of column: JSONValue) -> AnyIterator<JSONValue> {
        switch column.kind {
        case .array: AnyIterator(column.elements.makeIterator())
        case .object: AnyIterator(column.members.lazy.map(\.value).makeIterator())
        default: AnyIterator(CollectionOfOne(column).makeIterator())
        }
    }

    private static func text(_ value: JSONValue) -> String {
        value.isNull ? "" : value.string ?? value.text
    }
}
