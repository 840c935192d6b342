import JSON
import Languages
import Testing

@testable import Pages

@Suite struct TableTests {
    @Test(
        arguments: [
            (
                #"[{"a": 1, "b": "x"}, {"b": "y", "c": null}]"#, ["a", "b", "c"],
                [["1", "\"x\"", nil], [nil, "\"y\"", "null"]]
            ),
            (#"[[1, 2], [3], "four"]"#, [], [["1", "2"], ["3", nil], ["\"four\"", nil]]),
            (#"{"a": [1, 2], "b": ["x"]}"#, ["a", "b"], [["1", "\"x\""], ["2", nil]]),
            (
                #"{"a": {"0": 1.10, "1": 2}, "b": {"0": true, "1": {}}}"#, ["a", "b"],
                [["1.10", "true"], ["2", "{}"]]
            ),
            (#"{"a": 1}"#, ["a"], [["1"]]),
            (
                #"[0, {"a": 1, "b": 2}, [3, "x"], null]"#, ["a", "b"],
                [["0", nil], ["1", "2"], [#"[3,"x"]"#, nil], ["null", nil]]
            ),
            ("[]", [], []),
        ] as [(String, [String], [[String?]])])
    func `reads rows and columns`(json: String, columns: [String], rows: [[String?]]) throws {
        let table = try #require(Table(Sample.json(json)))
        #expect(table.columns == columns)
        #expect(table.rows.map { $0.map { $0?.text } } == rows)
    }

    @Test(arguments: ["1", "\"text\"", "null", "[{}]", "[[]]"])
    func `refuses what is no table`(json: String) {
        #expect(Table(Sample.json(json)) == nil)
    }

    @Test func `takes the first rows and columns and counts all`() throws {
        let row = "[" + (0..<300).map(String.init).joined(separator: ",") + "]"
        let json = "[" + Array(repeating: row, count: 1000).joined(separator: ",") + "]"
        let table = try #require(Table(Sample.json(json)))
        #expect([table.rows.count, table.rows[0].count] == [50, 100])
        #expect([table.allRows, table.allColumns] == [1000, 300])
        let extent = Words.english.tableExtent(rows: 50, of: 1000, columns: 100, of: 300)
        #expect(extent == "Only the first 50 of 1,000 rows and the first 100 of 300 columns are shown.")
    }

    @Test func `takes one row at least, and no more cells than are left`() throws {
        let rows = "[\(Array(repeating: "[1,2,3]", count: 9).joined(separator: ","))]"
        #expect(Table(Sample.json(rows), mostCells: 8)?.rows.count == 2)
        #expect(Table(Sample.json(rows), mostCells: 1)?.rows.count == 1)
        #expect(Table(Sample.json(rows), mostCells: 1)?.allRows == 9)
    }
}
