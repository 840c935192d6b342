import Foundation
import Pages
import Runs

enum RunSamples {
    static let all = [
        Sample(name: "run-plain", page: plain),
        Sample(name: "run-evidence", page: evidence),
        Sample(name: "run-artifacts", page: artifacts),
        Sample(name: "run-long-title", page: longTitle),
        Sample(name: "run-german", page: german),
        Sample(name: "run-arabic", page: arabic),
    ]

    /// Every kind with files beside the page, earlier versions, and artifacts of tasks.
    static let artifacts: RunPage = {
        var links = PageLinks(toRoot: "../")
        links.evidence = "0123/"
        var page = RunPage(
            PausedRun(
                id: PauseID("prefect:4"), orchestrator: "prefect",
                run: Run(id: "4", name: "agile-otter", flow: "every-kind"), description: "Is this all right?",
                artifacts: ArtifactSamples.kinds, pausedAt: Sample.date("2026-11-21T13:30:00Z")),
            form: nil, token: "t0ken", links: links)
        page.madeAt = Sample.madeAt
        return page
    }()

    static let german = page(
        in: "de",
        "Die Namensliste neu veröffentlichen?\n\nDie bereinigte Liste geht auf die **öffentliche Seite**.")

    static let arabic = page(
        in: "ar", "هل تُنشر قائمة الأسماء من جديد؟\n\nتُنشر القائمة المنقّحة على **الموقع العام**.")

    /// A run that asks for the language.
    private static func page(in language: String, _ description: String) -> RunPage {
        let run = PausedRun(
            id: PauseID("prefect:3"), orchestrator: "prefect",
            run: Run(id: "3", name: "agile-otter", flow: "redeploy-flow"), description: description,
            schema: Sample.json("{\"x-countersign\": {\"language\": \"\(language)\"}}"),
            artifacts: [ArtifactSamples.all[0]], pausedAt: Sample.date("2026-11-21T13:30:00Z"),
            deadline: Sample.date("2026-11-21T14:30:00Z"))
        var page = RunPage(run, form: nil, token: "t0ken", links: PageLinks(toRoot: "../"))
        page.madeAt = Sample.madeAt
        page.waiting = 1204
        return page
    }

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
