import Foundation
import Pages
import Runs

/// Pages that are made out to a reviewer, and the operator's history.
enum PersonalSamples {
    static let all = [
        Sample(name: "personal-run", page: run), Sample(name: "personal-index", page: index),
        Sample(name: "history", page: history), Sample(name: "history-empty", page: nothing),
    ]

    private static let links = PageLinks(toRoot: "../../", index: "index.html")

    private static let run: RunPage = {
        var page = RunPage(IndexSamples.users, form: FormSamples.count, token: "t0ken", links: links)
        page.addressee = "Ada <b>Lovelace</b>"
        page.countsUntil = Sample.madeAt.addingTimeInterval(86_400)
        page.madeAt = Sample.madeAt
        return page
    }()

    private static let index: IndexPage = {
        let entries = [IndexSamples.redeploy, IndexSamples.users].map {
            IndexEntry($0, href: "\($0.run.id).html")
        }
        var page = IndexPage(entries: entries, waiting: 2, links: links, madeAt: Sample.madeAt)
        page.addressee = "Ada <b>Lovelace</b>"
        return page
    }()

    private static let events = [
        HistoryPage.Event(value: "opened", label: "Asked"),
        HistoryPage.Event(value: "answered", label: "Answered"),
    ]

    private static let history: HistoryPage = {
        let ada = Reviewer(name: "Ada Lovelace", id: "ada", proof: .link)
        var page = HistoryPage(
            [
                HistoryLine(
                    at: Sample.madeAt, event: "Refused", subject: "agile-otter", flow: "redeploy-flow",
                    reviewer: ada, channel: "form", reason: "count: must be < 3"),
                HistoryLine(
                    at: Sample.madeAt, event: "Answered", subject: "<b>brave</b>-lynx",
                    reviewer: Reviewer(name: "\u{202E}eve"), channel: "json"),
                HistoryLine(at: Sample.madeAt, event: "Asked", subject: "agile-otter", flow: "redeploy-flow"),
            ],
            search: .init(text: "\"otter\"", event: "answered", reviewer: "ada"), events: events,
            links: PageLinks(toRoot: ""), madeAt: Sample.madeAt)
        page.older = "history?text=%22otter%22&before=17"
        page.newest = "history?text=%22otter%22"
        return page
    }()

    private static let nothing = HistoryPage(
        [], search: .init(), events: events, links: PageLinks(toRoot: ""), madeAt: Sample.madeAt)
}
