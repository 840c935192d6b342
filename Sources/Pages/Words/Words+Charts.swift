import Languages

extension Words {
    /// What a chart of lines is called; without a name, the lines run along the rows.
    func chartOfLines(_ names: [String], along axis: String?) -> String {
        guard let axis else { return self(.chartLinesByRow, ["names": and(names)]) }
        return self(.chartLines, ["names": and(names), "axis": axis])
    }

    /// What a chart of bars is called.
    func chartOfBars(_ name: String, by names: String) -> String {
        self(.chartBars, ["name": name, "names": names])
    }

    /// What a histogram is called.
    func chartOfValues(_ name: String?) -> String {
        name.map { self(.chartValues, ["name": $0]) } ?? self[.chartValuesUnnamed]
    }

    /// From where a line comes and where it ends.
    func chartExtent(_ first: String, _ last: String) -> String {
        self(.chartExtent, ["first": first, "last": last])
    }

    /// That a line has fewer points than the table has rows.
    func chartThinned(_ rows: Int, to points: Int) -> String {
        self(.chartThinned, ["rows": digits(rows), "points": digits(points)])
    }

    /// Which rows a chart leaves out.
    func chartRows(_ rows: Int, of allRows: Int) -> String {
        self(.chartRows, ["rows": digits(rows), "allRows": digits(allRows)])
    }

    /// Which columns a chart leaves out.
    func chartColumns(_ columns: Int, of allColumns: Int) -> String {
        self(.chartColumns, ["columns": digits(columns), "allColumns": digits(allColumns)])
    }
}
