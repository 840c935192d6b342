import Foundation
import Pages
import Runs

enum RunSamples {
    static let all = [
        Sample(name: "run-plain", page: plain),
        Sample(name: "run-evidence", page: evidence),
        Sample(name: "run-long-title", page: longTitle),
    ]

    static let plain = RunPage(
        PausedRun(
            id: PauseID("prefect:1"), orchestrator: "prefect", run: Run(id: "1", name: "quiet-heron"),
            pausedAt: Sample.date("2026-11-21T13:30:00Z")),
        form: nil, token: "t0ken", links: PageLinks(toRoot: "../"))

    static let longTitle = RunPage(
        IndexSamples.long, form: nil, token: "t0ken",
        links: .withoutIndex(toRoot: "../", submissions: "../submissions"))

    static let evidence: RunPage = {
        var page = RunPage(
            PausedRun(
                id: PauseID("prefect:2"), orchestrator: "prefect",
                run: Run(id: "2", name: "agile-otter", flow: "redeploy-flow", tags: ["nightly", "names"]),
                description: "Redeploy the name list?\n\nThe cleaned list below goes to the **public site**. "
                    + "See [the policy](https://example.org/policy?a=1&b=2).\n\n| a | b |\n|---|--:|\n| x | 1 |\n",
                artifacts: ArtifactSamples.all, pausedAt: Sample.date("2026-11-21T13:30:00Z"),
                deadline: Sample.date("2026-11-21T14:30:00Z")),
            form: nil, token: "t0ken",
            links: PageLinks(toRoot: "../", submissions: "https://answers.example.org/submissions"))
        page.madeAt = Sample.madeAt
        page.waiting = 3
        page.engineReason = "the input is not what the flow takes."
        return page
    }()
}
