import JSON

/// A table as comma-separated values, written row by row.
struct TableCSV {
    private let data: JSONValue
    private let form: TableForm?
    private let columns: TableColumns

    init(_ data: JSONValue) {
        (self.data, form) = (data, TableForm(data))
        columns = TableColumns(data)
    }

    /// The file as UTF-8: the names where the columns have some, then the rows.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        if !columns.names.isEmpty { bytes += CSVLine.text(columns.names.map(CSVCell.text)).utf8 }
        if form == .columns { writeColumns(&bytes) } else { writeRows(&bytes) }
        return bytes
    }

    private func writeRows(_ bytes: inout [UInt8]) {
        let (width, height) = columns.taken
        let places = columns.places
        for row in data.elements.prefix(height) {
            var cells = [CSVCell](repeating: .text(""), count: width)
            if form == .objects {
                for (key, value) in TableForm.cells(ofRow: row, first: columns.names.first) {
                    if let place = places[key] { cells[place] = CSVCell(value) }
                }
            } else {
                for (place, value) in TableForm.cells(ofRow: row).prefix(width).enumerated() {
                    cells[place] = CSVCell(value)
                }
            }
            bytes += CSVLine.text(cells).utf8
        }
    }

    /// A walk down all columns at once.
    private func writeColumns(_ bytes: inout [UInt8]) {
        let (width, height) = columns.taken
        let walks = data.members.prefix(width).map { TableForm.cells(of: $0.value) }
        for _ in 0..<height {
            let cells = walks.indices.map { CSVCell(walks[$0].next()) }
            bytes += CSVLine.text(cells).utf8
        }
    }
}
