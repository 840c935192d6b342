public import Languages

extension Words {
    /// The index's heading.
    public func questionsWait(_ count: Int) -> String { self(.indexWaits, count: count) }

    /// Whose index it is, and to keep its address.
    func indexFor(_ name: String) -> String { self(.indexFor, ["name": name]) }

    /// How many wait, in the masthead.
    func waiting(_ count: Int) -> String { self(.indexWaiting, count: count) }

    /// The error summary's heading.
    func toMend(_ count: Int) -> String { self(.toMend, count: count) }

    /// What a cut table leaves out.
    func tableExtent(rows: Int, of allRows: Int, columns: Int, of allColumns: Int) -> String? {
        let counts: KeyValuePairs = [
            "rows": digits(rows), "allRows": digits(allRows), "columns": digits(columns),
            "allColumns": digits(allColumns),
        ]
        return switch (rows < allRows, columns < allColumns) {
        case (true, true): self(.tableRowsAndColumns, counts)
        case (true, false): self(.tableRows, counts)
        case (false, true): self(.tableColumns, counts)
        case (false, false): nil
        }
    }
}
