import JSON
import Testing

@testable import Pages

@Suite struct TableCSVTests {
    @Test(arguments: [
        (
            #"[{"a": 1.10, "b": "x,\"y\""}, {"c": null, "a": true}]"#,
            "a,b,c\r\n1.10,\"x,\"\"y\"\"\",\r\ntrue,,\r\n"
        ),
        (#"[[1, 2], [3], "four"]"#, "1,2\r\n3,\r\nfour,\r\n"),
        (
            #"[0, {"a": 1, "b": 2}, [3, "x"], "=y"]"#,
            "a,b\r\n0,\r\n1,2\r\n\"[3,\"\"x\"\"]\",\r\n'=y,\r\n"
        ),
        (#"{"a": [1, 2], "b": {"0": "x"}, "c": 5}"#, "a,b,c\r\n1,x,5\r\n2,,\r\n"),
        (
            #"[{"=1+1": "@SUM(A1)", "t": "\tx", "n": -5, "s": "-5"}]"#,
            "'=1+1,t,n,s\r\n'@SUM(A1),'\tx,-5,'-5\r\n"
        ),
        (#"{"-1": [-1.50, "-1"]}"#, "'-1\r\n-1.50\r\n'-1\r\n"),
        (#"[{"a": {"b": [1]}}]"#, "a\r\n\"{\"\"b\"\":[1]}\"\r\n"),
    ])
    func `writes all rows so that no spreadsheet computes them`(json: String, csv: String) {
        #expect(String(decoding: TableCSV(Sample.json(json)).bytes, as: UTF8.self) == csv)
    }

    @Test func `rows that have nothing in common are bounded`() {
        let rows = (0..<20_000).map { "{\"k\($0)\": 1}" }.joined(separator: ",")
        let columns = TableColumns(Sample.json("[\(rows)]"))
        #expect(columns.all == 20_000 && columns.taken.columns == 1000 && columns.taken.rows == 5000)
        #expect(TableCSV(Sample.json("[\(rows)]")).bytes.count < 6_000_000)
    }
}
