import JSON
import Runs
import Testing

@testable import Pages

@Suite struct ChartHintTests {
    @Test(arguments: [
        ("chart: line x=step y=loss,accuracy", ChartHint(kind: .line, x: "step", y: ["loss", "accuracy"])),
        ("Chart:bar", ChartHint(kind: .bar)),
        ("  chart: none ", ChartHint(kind: .none)),
        (
            #"chart: histogram y="top 5","a,b","=""#,
            ChartHint(kind: .histogram, y: ["top 5", "a,b", "="])
        ),
        ("chart: line y=a x=b", ChartHint(kind: .line, x: "b", y: ["a"])),
    ])
    func `reads a line`(line: String, hint: ChartHint) {
        #expect(ChartHint(line: line) == hint)
    }

    @Test(arguments: [
        "", "chart:", "chart: pie", "chart: line z=a", "chart: line x=a,b", "chart: line x=",
        "the chart: line",
        "chart: line y=\"a", "chart: line loss",
    ])
    func `leaves any other text to the author`(line: String) {
        #expect(ChartHint(line: line) == nil)
    }

    @Test(
        arguments: [
            (#"{"rows": [1], "chart": {"kind": "line", "y": "a"}}"#, "[1]", ChartHint(kind: .line, y: ["a"])),
            (
                #"{"rows": [1], "chart": {"kind": "bar", "x": "n", "y": ["a", 1]}}"#, "[1]",
                ChartHint(kind: .bar, x: "n", y: ["a"])
            ),
            (#"{"rows": [1], "chart": {"kind": "pie"}}"#, nil, nil),
            (#"{"rows": [1], "chart": ["line"]}"#, nil, nil),
            (#"{"rows": [1], "chart": {"kind": "line"}, "c": []}"#, nil, nil),
            (#"{"rows": [1], "chart": {"kind": "line", "z": 1}}"#, nil, nil),
        ] as [(String, String?, ChartHint?)])
    func `finds it beside the rows`(json: String, rows: String?, hint: ChartHint?) {
        let table = ChartedTable(Artifact(key: nil, kind: .table, data: Sample.json(json)))
        #expect(table.hint == hint)
        #expect(table.rows.text == rows ?? Sample.json(json).text)
    }

    @Test func `takes it out of the description`() {
        let artifact = Artifact(
            key: nil, kind: .table, data: Sample.json("[1]"), description: "What it *is*.\n\nchart: none\n")
        let table = ChartedTable(artifact)
        #expect(table.hint == ChartHint(kind: .none))
        #expect(table.artifact.description?.trimmed == "What it *is*.")
    }
}
