import JSON
import Testing

@testable import Pages

@Suite struct TableFormTests {
    @Test(arguments: [
        (#"[{"a": 1}, 2, {"b": 3}]"#, ["a", "b"], 3), (#"[1, {"a": 2}, [3]]"#, ["a"], 3),
        (#"[[1], {"a": 2}, [3, 4]]"#, [], 3), ("[null, 1, \"x\"]", [], 3),
        (#"{"a": [], "b": {}}"#, ["a", "b"], 0), (#"{"": [1, 2], "b": 3}"#, ["", "b"], 2),
    ])
    func `a table, its file and its chart read the same rows and columns`(
        json: String, names: [String], rows: Int
    ) throws {
        let data = Sample.json(json)
        let table = try #require(Table(data))
        let columns = TableColumns(data)
        let source = ChartSource(data, mostRows: 100)
        #expect([table.columns, columns.names] == [names, names])
        #expect([table.allRows, columns.rows, source.allRows] == [rows, rows, rows])
        #expect(source.columns.map(\.name) == (names.isEmpty ? source.columns.map { _ in "" } : names))
        #expect([table.allColumns, source.columns.count] == [columns.all, columns.all])
    }

    @Test func `a row that is no object stands in the first column, in the chart too`() throws {
        let data = Sample.json(#"[0, {"a": 1, "b": 2}, [3]]"#)
        let source = ChartSource(data, mostRows: 100)
        #expect(source.columns.map { $0.cells.map { $0?.text } } == [["0", "1", "[3]"], [nil, "2", nil]])
    }

    @Test(arguments: [
        ("[1, null, 2.50]", true), (#"[1, "NaN", "-Infinity"]"#, true), (#"["NaN"]"#, false),
        ("[null]", false), (#"[1, "2"]"#, false), ("[1, true]", false), ("[]", false),
    ])
    func `knows a column of numbers`(json: String, areNumbers: Bool) {
        let cells = Array(Sample.json(json).elements)
        #expect(TableCell.areNumbers(cells) == areNumbers)
        #expect(ChartColumn("", cells).isNumeric == areNumbers)
    }
}
