import Foundation
import Pages
import RunStore
import Runs
import Tokens

extension PageBook {
    /// The names of the folders with the pages that are made out to somebody.
    var personalFolders: Set<String> { Set(reviewers.all.map { keys.folder(of: $0.link) }) }

    /// The folder of a reviewer below the site's folder, with its last `/`.
    func folder(of reviewer: KnownReviewer) -> String {
        "\(SiteFolder.personal)/\(keys.folder(of: reviewer.link))/"
    }

    /// The name, in the reviewer's folder, of the page that is made out to them.
    func name(of pause: StoredPause, for reviewer: KnownReviewer) -> String {
        "\(keys.pagePath(for: pause.pausedRun.id, of: reviewer.link)).html"
    }

    /// When the page that is made out to the reviewer stops counting while its run still waits; `nil` for never.
    func end(of pause: StoredPause, for reviewer: KnownReviewer) -> Date? {
        pause.state == .open ? reviewers.earlyEnd(of: pause.pausedRun, for: reviewer) : nil
    }

    /// The pages of a reviewer's own index, which lists theirs and what is for anyone, with their places below the site's
    /// folder.
    func pages(of index: SiteIndex, for reviewer: KnownReviewer) throws -> [(path: String, bytes: [UInt8])] {
        try index.pages(links: personalLinks).map { page in
            var page = page
            page.addressee = reviewer.name
            let ticket = EventsTicket(pause: nil, reviewer: reviewer.link.text)
            page.live = LiveLink(events: events(ticket, "../../"))
            return (folder(of: reviewer) + IndexPage.fileName(ofPage: page.number), try pages.html(page))
        }
    }
}
