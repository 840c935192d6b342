import JSON

/// In which form the data of a table comes: judged once for the table, its file and its chart.
enum TableForm {
    /// An array whose first row is an object; keys name the columns, and a row that is no object is the
    /// cell of the first one.
    case objects

    /// An array whose first row is an array, or that holds single cells alone: no column has a name.
    case arrays

    /// An object of columns, each an array of cells, an object of cells by row, or one cell.
    case columns

    /// `nil` when the data is no table.
    init?(_ data: JSONValue) {
        switch data.kind {
        case .array:
            let first = data.elements.first { $0.kind == .object || $0.kind == .array }
            self = first?.kind == .object ? .objects : .arrays
        case .object: self = .columns
        default: return nil
        }
    }

    /// The cells of a row of ``objects`` by the names of their columns, of which `first` is the first one's.
    static func cells(ofRow row: JSONValue, first: String?) -> AnySequence<(key: String, value: JSONValue)> {
        guard let first, row.kind != .object else { return AnySequence(row.members) }
        return AnySequence(CollectionOfOne((key: first, value: row)))
    }

    /// The cells of a row of ``arrays``.
    static func cells(ofRow row: JSONValue) -> AnySequence<JSONValue> {
        row.kind == .array ? AnySequence(row.elements) : AnySequence(CollectionOfOne(row))
    }

    /// The cells of a column of ``columns``, from the first row on.
    static func cells(of column: JSONValue) -> AnyIterator<JSONValue> {
        switch column.kind {
        case .array: AnyIterator(column.elements.makeIterator())
        case .object: AnyIterator(column.members.lazy.map(\.value).makeIterator())
        default: AnyIterator(CollectionOfOne(column).makeIterator())
        }
    }

    /// How many cells a column has.
    static func height(of column: JSONValue) -> Int {
        column.kind == .array || column.kind == .object ? column.count : 1
    }
}
