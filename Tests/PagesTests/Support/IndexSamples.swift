import Foundation
import Pages
import Runs

enum IndexSamples {
    static let all = [
        Sample(name: "index", page: page([redeploy, users, summary], waiting: 3)),
        Sample(name: "index-empty", page: page([], waiting: 0)),
        Sample(name: "index-middle", page: middle), Sample(name: "index-menu", page: whole),
        Sample(name: "index-answered", page: answered), Sample(name: "index-reminded", page: reminded),
        Sample(name: "index-many", page: many),
    ]

    private static let middle: IndexPage = {
        var middle = page(
            [redeploy, users, hostile, long], of: .flow("\u{202E}evil\"><b>"), waiting: nil)
        (middle.previous, middle.next) = ("index-flow-1.html", "index-flow-1-3.html")
        return middle
    }()

    private static let whole: IndexPage = {
        var whole = page([redeploy, users], waiting: 1204)
        whole.next = "index-2.html"
        whole.menu = IndexMenu(
            orders: [.init(subject: .oldest, href: "index-oldest.html", count: nil)],
            states: IndexState.allCases.map {
                .init(subject: .state($0), href: "index-\($0.rawValue).html", count: $0.isPassing ? 2 : nil)
            },
            narrower: [
                .init(subject: .flow("<b>redeploy</b>"), href: "index-flow-1.html", count: 1203),
                .init(subject: .tag("team"), href: "index-tag-1.html", count: 1),
            ])
        return whole
    }()

    private static let many: IndexPage = {
        let entries = [redeploy, users, hostile].enumerated().map { place, run in
            var entry = IndexEntry(run, href: "\(place).html")
            entry.choice = place == 1 ? nil : "\(place) <prefect>:\"\(place)\""
            return entry
        }
        var page = IndexPage(entries: entries, waiting: 3, links: Sample.links, madeAt: Sample.madeAt)
        page.many = ManyLink(action: "../../many", folder: "0f")
        return page
    }()

    private static let reminded = IndexPage(
        entries: [redeploy, users].map {
            IndexEntry($0, remindedAt: Sample.madeAt, href: "p/\($0.run.id).html")
        }, waiting: 2, links: Sample.links, madeAt: Sample.madeAt)

    private static let answered: IndexPage = {
        let ada = Decision(reviewer: Reviewer(name: "Ada <b>Lovelace</b>"), at: Sample.madeAt)
        let nobody = Decision(reviewer: nil, at: Sample.madeAt)
        let outcomes: [IndexEntry.Outcome] = [
            .init(.answered, ada, at: Sample.madeAt), .init(.held, nobody, at: Sample.madeAt),
            .init(.closed, nil, at: Sample.madeAt),
        ]
        let entries = zip([redeploy, users, hostile], outcomes).map { run, outcome in
            var entry = IndexEntry(run, href: "r/\(run.run.id).html")
            entry.outcome = outcome
            return entry
        }
        return IndexPage(
            .state(.answered), entries: entries, waiting: nil, links: Sample.links, madeAt: Sample.madeAt)
    }()

    static func page(
        _ runs: [PausedRun], of subject: IndexPage.Subject = .pressing, waiting: Int?
    ) -> IndexPage {
        let entries = runs.map { IndexEntry($0, href: "p/\($0.run.id).html") }
        return IndexPage(
            subject, entries: entries, waiting: waiting, links: Sample.links, madeAt: Sample.madeAt)
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
