import Foundation
import Pages
import RunStore
import Runs
import Tokens

extension PageBook {
    /// A page of the index, with the pauses of its sheet as lists show them.
    func page(_ sheet: IndexSheet, _ pauses: [StoredPause]) throws -> [UInt8] {
        let entries = pauses.map { pause in
            var entry = IndexEntry(
                pause.pausedRun, remindedAt: pause.remindedAt, href: path(of: pause))
            if case .state(let state) = sheet.subject {
                let moment = state == .expired ? pause.pausedRun.deadline ?? pause.changedAt : pause.changedAt
                entry.outcome = IndexEntry.Outcome(state, pause.decision, at: moment)
            }
            if sheet.shared.contains(pause.number) {
                entry.choice = keys.chosen(pause.pausedRun.id, shown: pause.shown).text
            }
            return entry
        }
        let links = PageLinks(toRoot: "", submissions: submissions(""))
        var page = page(sheet, entries, links)
        if !sheet.shared.isEmpty { page.many = ManyLink(action: many("")) }
        if sheet.subject == .pressing, sheet.waiting != nil {
            page.live = LiveLink(events: events(EventsTicket(pause: nil), ""))
        }
        return try pages.html(page)
    }

    /// A page of a reviewer's own index; what it lists and is not `own` is for anyone.
    func page(
        _ sheet: IndexSheet, _ pauses: [StoredPause], own: (Int64) -> Bool, sharedCount: Int?,
        for reviewer: KnownReviewer
    ) throws -> [UInt8] {
        let entries = pauses.map { pause in
            let isOwn = own(pause.number)
            var entry = IndexEntry(
                pause.pausedRun, remindedAt: pause.remindedAt,
                href: isOwn
                    ? "\(Self.name(at: path(of: pause, for: reviewer))).html" : "../../\(path(of: pause))")
            if sheet.shared.contains(pause.number) {
                let link = isOwn ? reviewer.link : nil
                entry.choice = keys.chosen(pause.pausedRun.id, shown: pause.shown, of: link).text
            }
            return entry
        }
        var page = page(sheet, entries, personalLinks)
        page.addressee = reviewer.name
        if !sheet.shared.isEmpty {
            page.many = ManyLink(action: many("../../"), folder: keys.folder(of: reviewer.link))
        }
        page.shared = sharedCount.map {
            IndexMenu.Link(subject: .pressing, href: "../../index.html", count: $0)
        }
        if sharedCount == nil {
            let ticket = EventsTicket(pause: nil, reviewer: reviewer.link.text)
            page.live = LiveLink(events: events(ticket, "../../"))
        }
        return try pages.html(page)
    }

    /// The feeds of what waits, with their places below the site's folder; takes the pauses in any order, and too many.
    func feeds(_ pauses: [StoredPause], updatedAt: Date) -> [(path: String, bytes: [UInt8])] {
        let feed = Feed(
            entries: pauses.map {
                IndexEntry($0.pausedRun, remindedAt: $0.remindedAt, href: path(of: $0))
            },
            id: "urn:countersign:\(keys.feedName)", site: siteURL.map { "\($0)/" } ?? "",
            updatedAt: updatedAt)
        return pages.files(of: feed).map { ($0.name, $0.bytes) }
    }

    private func page(_ sheet: IndexSheet, _ entries: [IndexEntry], _ links: PageLinks) -> IndexPage {
        var page = IndexPage(
            sheet.subject, entries: entries, waiting: sheet.waiting, links: links,
            madeAt: sheet.changedAt > 0 ? Date(timeIntervalSince1970: sheet.changedAt) : nil)
        (page.previous, page.next, page.menu) = (sheet.previous, sheet.next, sheet.menu)
        return page
    }
}
