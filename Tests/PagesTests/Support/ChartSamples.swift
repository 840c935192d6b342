import Foundation
import JSON
import Pages
import Runs

/// Charts of every kind, with gaps, odd names and hints that cannot be met.
enum ChartSamples {
    static let all = [
        Sample(name: "run-charts", page: page("en", artifacts)),
        Sample(name: "run-charts-arabic", page: page("ar", Array(artifacts.prefix(3)))),
    ]

    private static func page(_ language: String, _ artifacts: [Artifact]) -> RunPage {
        let run = PausedRun(
            id: PauseID("prefect:9"), orchestrator: "prefect",
            run: Run(id: "9", name: "train-0042", flow: "training"), description: "Go on training?",
            schema: Sample.json("{\"x-countersign\": {\"language\": \"\(language)\"}}"), artifacts: artifacts,
            pausedAt: Sample.date("2026-11-21T13:30:00Z"), deadline: Sample.date("2026-11-21T14:30:00Z"))
        var page = RunPage(run, form: nil, token: "t0ken", links: PageLinks(toRoot: "../"))
        page.madeAt = Sample.madeAt
        return page
    }

    private static let artifacts = [
        table("metrics", metrics, "As of epoch 8.\n\nchart: line x=epoch y=train_loss,val_loss,accuracy"),
        table("change", change, "Against the last release, in ms."),
        table("confidence", confidence, "chart: histogram y=confidence"),
        table("curve", curve, nil),
        table("folds", #"{"rows": [[3, 1], [2, 5]], "chart": {"kind": "none"}}"#, nil),
        table("wrong", #"{"rows": [{"a": "x"}], "chart": {"kind": "bar", "y": ["<b>no</b>"]}}"#, nil),
        table("votes", "[1, 2, 2, 3, 3, 3, 4, 4, 5, 3]", nil),
    ]

    private static func table(_ key: String, _ json: String, _ description: String?) -> Artifact {
        Artifact(key: key, kind: .table, data: Sample.json(json), description: description)
    }

    private static let metrics = """
        {"epoch": [1, 2, 3, 4, 5, 6, 7, 8], "train_loss": [1.90, 0.81, 0.44, 0.31, 0.24, 0.19, 0.15, 0.12],
         "val_loss": [1.95, 0.93, 0.61, null, 0.52, 0.50, 0.51, 0.53],
         "accuracy": [0.41, 0.72, 0.86, 0.88, 0.90, 0.91, 0.91, 0.91], "note": ["", "", "", "", "", "", "", "best"]}
        """

    private static let change = """
        [{"route": "/login", "change": -12.5}, {"route": "/search", "change": 48.25},
         {"route": "/a/very/long/route/<b>", "change": 3}, {"route": "/بحث", "change": 0}]
        """

    private static let confidence: String = {
        let rows = (1...214).map { number in
            "{\"item\": \"i\(number)\", \"confidence\": 0.\(String(format: "%03d", number * number * 17 % 1000))}"
        }
        return "[\(rows.joined(separator: ", "))]"
    }()

    /// So many that they are thinned; one peak.
    private static let curve: String = {
        let values = (0..<1000).map { $0 == 613 ? "3e8" : "\(1_000_000 + $0 * 1000)" }
        let steps = (0..<1000).map(String.init).joined(separator: ", ")
        return "{\"global_step\": [\(steps)], \"tokens\": [\(values.joined(separator: ", "))]}"
    }()
}
