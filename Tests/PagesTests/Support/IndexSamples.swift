import Foundation
import Pages
import Runs

enum IndexSamples {
    static let all = [
        Sample(name: "index", page: page([redeploy, users, summary], waiting: 3)),
        Sample(name: "index-empty", page: page([], waiting: 0)),
        Sample(
            name: "index-middle",
            page: page([redeploy, users, hostile, long], number: 2, of: 3, waiting: 1204)),
    ]

    static func page(_ runs: [PausedRun], number: Int = 1, of count: Int = 1, waiting: Int) -> IndexPage {
        let entries = runs.map { IndexEntry($0, href: "p/\($0.run.id).html") }
        return IndexPage(
            entries: entries, number: number, count: count, waiting: waiting, links: Sample.links,
            madeAt: Sample.madeAt)
    }

    static let redeploy = run(
        "agile-otter", flow: "redeploy-flow", "Redeploy the name list?", until: "2026-11-21T14:30:00Z")
    static let users = run("brave-lynx", flow: "create-names", "How many users would you like to create?")
    static let summary = run(
        "summaries", flow: nil, "# Is this summary right?\n\nTwo words are flagged.", on: "embedded")
    static let hostile = run(
        "<script>alert(1)</script>", flow: "\u{202E}evil\"><b>",
        "<img src=x onerror=alert(1)> \u{202E}gnp.exe")
    static let long = run(
        "long", flow: String(repeating: "a-very-long-flow-name-", count: 8),
        "# "
            + String(
                repeating: "Should the quarterly figures be released to the board before they are audited? ",
                count: 4))

    static func run(
        _ name: String, flow: String?, _ description: String, on orchestrator: String = "prefect",
        until deadline: String? = nil
    ) -> PausedRun {
        PausedRun(
            id: PauseID("\(orchestrator):\(name)"), orchestrator: orchestrator,
            run: Run(id: "7d2f", name: name, flow: flow), description: description, schema: Sample.json("{}"),
            pausedAt: Sample.date("2026-11-21T13:30:00Z"), deadline: deadline.map(Sample.date))
    }
}
