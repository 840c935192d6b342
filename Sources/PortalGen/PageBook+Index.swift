import Foundation
import Pages
import RunStore
import Runs
import Tokens

extension PageBook {
    /// A page of the index, with the pauses of its sheet as lists show them.
    func page(_ sheet: IndexSheet, _ pauses: [Int64: ListedPause]) throws -> [UInt8] {
        let links = PageLinks(toRoot: "", submissions: submissions(""))
        var page = page(sheet, pauses, links)
        if !sheet.shared.isEmpty { page.many = ManyLink(action: many("")) }
        if sheet.subject == .pressing, sheet.waiting != nil {
            page.live = LiveLink(events: events(EventsTicket(pause: nil), ""))
        }
        return try pages.html(page)
    }

    /// A page of a reviewer's own index.
    func page(
        _ sheet: IndexSheet, _ pauses: [Int64: ListedPause], sharedCount: Int?, for reviewer: KnownReviewer
    ) throws -> [UInt8] {
        var page = page(sheet, pauses, personalLinks)
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

    /// A pause as the lists for anyone show it.
    func listed(_ pause: StoredPause) -> ListedPause { ListedPause(pause, href: path(of: pause)) }

    /// A pause as the lists of a reviewer show it: the reviewer's own, or one for anyone.
    func listed(_ pause: StoredPause, isOwn: Bool, for reviewer: KnownReviewer) -> ListedPause {
        let path = path(of: pause, for: isOwn ? reviewer : nil)
        return ListedPause(pause, href: isOwn ? "\(Self.name(at: path)).html" : "../../\(path)")
    }

    private func page(
        _ sheet: IndexSheet, _ pauses: [Int64: ListedPause], _ links: PageLinks
    ) -> IndexPage {
        let entries = sheet.numbers.compactMap { number in
            pauses[number].map { pause in
                var entry = pause.entry
                if case .state(let state) = sheet.subject { entry.outcome = pause.outcome(state) }
                if sheet.shared.contains(number) { entry.choice = pause.choice }
                return entry
            }
        }
        var page = IndexPage(
            sheet.subject, entries: entries, waiting: sheet.waiting, links: links,
            madeAt: sheet.changedAt > 0 ? Date(timeIntervalSince1970: sheet.changedAt) : nil)
        (page.previous, page.next, page.menu) = (sheet.previous, sheet.next, sheet.menu)
        return page
    }
}
