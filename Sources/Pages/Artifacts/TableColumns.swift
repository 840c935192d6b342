import JSON

/// The columns of a whole table, and how much of it a file of comma-separated values takes.
struct TableColumns {
    /// The most columns of a file, and the most cells: a table whose rows have little in common would else grow without end.
    private static let mostColumns = 1000
    private static let mostCells = 5_000_000

    /// The most names that are told apart in counting.
    private static let mostNames = 100_000

    /// The names that a file has; empty for rows without names.
    private(set) var names: [String] = []

    /// How many columns there are.
    private(set) var all = 0

    /// How many rows the data holds.
    private(set) var rows = 0

    /// How many columns and rows a file takes.
    var taken: (columns: Int, rows: Int) {
        let columns = min(all, Self.mostColumns)
        return (columns, min(rows, Self.mostCells / max(columns, 1)))
    }

    init(_ data: JSONValue) {
        switch TableForm(data) {
        case .objects: readObjects(data)
        case .arrays: readArrays(data)
        case .columns: readColumns(data)
        case nil: break
        }
    }

    /// Where each of the names stands.
    var places: [String: Int] {
        Dictionary(zip(names, names.indices)) { first, _ in first }
    }

    private mutating func readArrays(_ data: JSONValue) {
        rows = data.count
        all = data.elements.reduce(0) { max($0, $1.kind == .array ? $1.count : 1) }
    }

    private mutating func readObjects(_ data: JSONValue) {
        rows = data.count
        var seen: Set<String> = []
        for row in data.elements {
            for (key, _) in row.members where seen.count < Self.mostNames && seen.insert(key).inserted {
                if names.count < Self.mostColumns { names.append(key) }
            }
        }
        all = seen.count
    }

    private mutating func readColumns(_ data: JSONValue) {
        all = data.count
        for (key, column) in data.members {
            rows = max(rows, TableForm.height(of: column))
            if names.count < Self.mostColumns { names.append(key) }
        }
    }
}
