import JSON
import Languages
import Mustache
import Runs
import Testing

@testable import Pages

@Suite struct ChartPlanTests {
    @Test(
        arguments: [
            (#"{"epoch": [1, 2, 3], "loss": [3, null, 1], "note": ["a", "b", "c"]}"#, "line epoch: loss"),
            (#"{"day": ["2026-11-01", "2026-11-02", "2026-11-03"], "sales": [3, 2, 1]}"#, "line day: sales"),
            (
                #"[{"train/global_step": 5, "loss": "NaN"}, {"train/global_step": 10, "loss": 1}, {"train/global_step": 15, "loss": 2}]"#,
                "line train/global_step: loss"
            ),
            (
                #"{"city": ["Bern", "Rome", "Oslo"], "people": [1, 2, 3], "city_id": [7, 8, 9]}"#,
                "bar city: people"
            ),
            ("[1, 2, 3, 4, 5, 6, 7, 8]", "histogram : "),
            (
                #"[{"score": 1}, {"score": 1}, {"score": 2}, {"score": 2}, {"score": 3}, {"score": 3}, {"score": 4}, {"score": 9}]"#,
                "histogram : score"
            ),
            // Reading does as well.
            (#"{"epoch": [1, 2], "loss": [3, 1]}"#, nil),
            (#"{"epoch": [1, 3, 2], "loss": [3, 1, 2]}"#, nil),
            (#"{"count": [1, 2, 3], "loss": [3, 1, 2]}"#, nil),
            (#"{"first": ["A", "B", "C"], "last": ["D", "E", "F"], "age": [1, 2, 3]}"#, nil),
            (#"{"title": ["Ms", "Ms", "Mr"], "age": [1, 2, 3]}"#, nil),
            (#"{"parameter": ["lr", "batch", "depth"], "value": [1, 2, 3]}"#, nil),
            (#"{"what": ["lr", "batch", "depth"], "value": [0.001, 64, 3]}"#, nil),
            (#"{"user_id": [1, 2, 3, 4, 5, 6, 7, 8]}"#, nil),
            ("[1, 2, 3]", nil), ("[]", nil), ("{}", nil), (#"[{"a": "x"}]"#, nil),
        ] as [(String, String?)])
    func `chooses a chart where looking beats reading`(json: String, chart: String?) {
        let source = ChartSource(Sample.json(json), mostRows: 100)
        #expect(ChartPlan(choosingFor: source).map(Self.text) == chart)
    }

    @Test(arguments: [
        ("chart: line x=b y=a", "line b: a"), ("chart: line y=a", "line : a"), ("chart: line", "line : a, b"),
        ("chart: bar", "bar c: a, b"), ("chart: bar x=a", "bar a: b"),
        ("chart: histogram", "histogram : a, b"),
        ("chart: none", nil),
    ])
    func `draws what the author asks for`(line: String, chart: String?) throws {
        let source = ChartSource(Sample.json(#"{"a": [1, 2], "b": [4, 3], "c": ["x", "y"]}"#), mostRows: 100)
        #expect(try ChartPlan(source, try #require(ChartHint(line: line))).map(Self.text) == chart)
    }

    @Test(arguments: [
        ("chart: line y=d", ChartProblem.noColumn("d")), ("chart: line y=c", .noColumn("c")),
        ("chart: bar x=e", .noColumn("e")), ("chart: histogram y=a,d", .noColumn("d")),
    ])
    func `says what is missing for it`(line: String, problem: ChartProblem) throws {
        let source = ChartSource(Sample.json(#"{"a": [1, 2], "c": ["x", "y"]}"#), mostRows: 100)
        let hint = try #require(ChartHint(line: line))
        #expect(throws: problem) { try ChartPlan(source, hint) }
    }

    @Test func `reads a column that is named, however far to the right`() {
        let members = (0..<500).map { "\"c\($0)\": \($0)" }.joined(separator: ", ")
        let rows = Sample.json("[{\(members)}, {\(members)}]")
        #expect(
            ChartSource(rows, naming: ["c400"], mostRows: 9).columns.map(\.name).suffix(2) == ["c19", "c400"])
        let columns = Sample.json("{\(members)}")
        #expect(ChartSource(columns, naming: ["c400"], mostRows: 9).columns.count == 21)
    }

    @Test func `reads at most sixteen named columns, each once`() throws {
        let members = (0..<500).map { "\"c\($0)\": \($0)" }.joined(separator: ", ")
        let names = (100..<200).map { "\"c\($0)\"" }.joined(separator: ", ")
        let table = ChartedTable(
            Artifact(
                key: nil, kind: .table,
                data: Sample.json(
                    "{\"rows\": [{\(members)}], \"chart\": {\"kind\": \"line\", \"y\": [\"c100\", \(names)]}}"
                )))
        let hint = try #require(table.hint)
        #expect(hint.y == (100..<116).map { "c\($0)" })
        #expect(ChartSource(table.rows, naming: hint.names, mostRows: 9).columns.count == 36)
        guard
            case .view(let view)? = ChartView(of: table, mostRows: 9, .english).map({
                ViewValue.view($0.view)
            }),
            case .list(let notes) = view.values[2], case .text(let note)? = notes.first
        else {
            Issue.record("no note")
            return
        }
        #expect(note == "The chart shows only 4 of 100 columns.")
    }

    @Test(arguments: [
        (#"[["x", 1], ["y", 2], ["z", 3]]"#, "chart: bar", "bar 0: 1"),
        (#"[["x", 1, 4], ["y", 2, 5]]"#, "chart: bar", "bar 0: 1, 2"),
        ("[[1, 2], [3, 4]]", "chart: bar", "bar 0: 1"),
        (#"[["x", 1], ["y", 2], ["z", 3]]"#, nil, "bar 0: 1"),
    ])
    func `tells columns without names apart by their places`(json: String, line: String?, chart: String)
        throws
    {
        let source = ChartSource(Sample.json(json), mostRows: 100)
        let plan =
            try line.map { try ChartPlan(source, try #require(ChartHint(line: $0))) }
            ?? ChartPlan(
                choosingFor: source)
        guard case .bars(let x, let y)? = plan else {
            Issue.record("no bars")
            return
        }
        #expect("bar \(x.place): \(y.map { "\($0.place)" }.joined(separator: ", "))" == chart)
    }

    @Test func `a column without a name is called by its number`() throws {
        let artifact = Artifact(
            key: nil, kind: .table, data: Sample.json(#"[["x", 1], ["y", 2], ["z", 3]]"#),
            description: "chart: bar")
        let chart = try #require(ChartView(of: ChartedTable(artifact), mostRows: 9, .english))
        guard case .list(let panels) = chart.values[1], case .view(let panel)? = panels.first,
            case .text(let title) = panel.values[0], case .text(let sentence) = panel.values[1]
        else {
            Issue.record("no panel")
            return
        }
        #expect(title == "Column 2 by Column 1, chart")
        #expect(sentence.contains("Column 2"))
    }

    private static func text(_ plan: ChartPlan) -> String {
        switch plan {
        case .lines(let x, let y): "line \(x?.name ?? ""): \(names(y))"
        case .bars(let x, let y): "bar \(x.name): \(names(y))"
        case .histograms(let y): "histogram : \(names(y))"
        }
    }

    private static func names(_ columns: [ChartColumn]) -> String {
        columns.map(\.name).joined(separator: ", ")
    }
}
