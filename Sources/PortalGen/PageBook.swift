import Forms
import Foundation
import JSON
import Languages
public import Pages
import RunStore
public import Runs
public import Templates
public import Tokens

/// What the pages of each pause say, and where they lie in the site.
public struct PageBook: Sendable {
    let keys: TokenKeys
    let pages: PageRenderer

    /// What forms are known by on the cards of the index.
    private let marks = FormMemo<UInt32>()

    /// Those to whom pages may be made out.
    let reviewers: Reviewers
    let assets: Assets
    let receiverURL: String?

    /// Where the site is reached, without a trailing slash; `nil` where that is not known.
    let siteURL: String?

    /// Differs between programs and templates that may draw other pages.
    let program: String

    /// A book whose forms are posted to the receiver's URL, which has no trailing slash; `nil` for beside the pages.
    public init(
        keys: TokenKeys, pages: PageRenderer, assets: Assets, receiverURL: String?, siteURL: String? = nil,
        reviewers: Reviewers = .none, program: String = ""
    ) {
        self.keys = keys
        self.pages = pages
        self.assets = assets
        self.receiverURL = receiverURL
        self.siteURL = siteURL
        self.program = program
        self.reviewers = reviewers
    }

    /// What all pages use: files with their names below the site's folder.
    var files: [(path: String, bytes: [UInt8])] { assets.all.map { ($0.fileName, $0.bytes) } }

    /// The place below the site's folder, which nobody can guess, of the page that is made out to the addressee; without
    /// one, of the page that anyone may see.
    func path(of pause: StoredPause, for addressee: KnownReviewer? = nil) -> String {
        keys.page(of: pause.pausedRun.id, for: addressee?.link)
    }

    /// The name of the page at this path, without what it ends in.
    static func name(at path: String) -> String {
        let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex
        return String(path[start...].dropLast(".html".count))
    }

    /// The page as it should be now: the question while it is open, afterwards what became of it.
    ///
    /// It is made out to the addressee, for whom it has an end; without one, it is the page that anyone may see. What lies
    /// beside it is in a folder of its name. `given` is what was answered, where it may be shown.
    func page(
        of pause: StoredPause, given: JSONValue? = nil, for addressee: KnownReviewer? = nil,
        called name: String, now: Date
    ) throws -> BookPage {
        var links = addressee == nil ? sharedLinks : personalLinks
        func notice(_ kind: NoticePage.Kind, _ answer: ShownAnswer? = nil) throws -> BookPage {
            var page = NoticePage(kind, about: pause.pausedRun, links: links, madeAt: pause.changedAt)
            page.answer = answer
            return BookPage(html: try pages.html(page))
        }
        if let kind = NoticePage.Kind(pause.state, pause.decision, of: pause.pausedRun) {
            let isTold = countedWhenDecided(pause, for: addressee)
            return try notice(kind, isTold ? given.flatMap { pages.shown($0, to: pause.pausedRun) } : nil)
        }
        let end = addressee.flatMap { self.end(of: pause, for: $0) }
        if let end, end <= now { return try notice(.linkOver) }
        let form: Form?
        let shared = addressee == nil ? nil : pause.shown
        do { form = try pages.form(of: pause.pausedRun, shown: shared) } catch {
            let words = Words(pages.language(of: pause.pausedRun))
            return try notice(.unusable(error, words))
        }
        links.evidence = "\(name)/"
        var page = RunPage(
            pause.pausedRun, form: form, token: keys.seal(pause.token(for: addressee, among: reviewers)),
            links: links)
        page.addressee = addressee?.name
        page.countsUntil = end
        page.madeAt = pause.changedAt
        page.isReminded = pause.remindedAt != nil
        page.live = live(for: pause, addressee)
        page.engineReason = pause.engineReason
        return try BookPage(page, by: pages, marks)
    }

    /// Links of a page that is made out to somebody: back to that person's own index.
    var personalLinks: PageLinks {
        PageLinks(toRoot: "../../", index: "index.html", submissions: submissions("../../"))
    }

    private var sharedLinks: PageLinks { PageLinks(toRoot: "../", submissions: submissions("../")) }

    func submissions(_ toRoot: String) -> String { receiver(toRoot) + "submissions" }

    /// Where a list posts what is chosen on it.
    func many(_ toRoot: String) -> String { receiver(toRoot) + "many" }

    /// Where a page below the root hears what changes.
    func events(_ ticket: EventsTicket, _ toRoot: String) -> String {
        receiver(toRoot) + "events/" + keys.seal(ticket)
    }

    private func live(for pause: StoredPause, _ addressee: KnownReviewer?) -> LiveLink {
        let ticket = EventsTicket(pause: pause.pausedRun.id, reviewer: addressee?.link.text)
        return LiveLink(
            events: events(ticket, addressee == nil ? "../" : "../../"), seen: pause.mark.text)
    }

    private func receiver(_ toRoot: String) -> String { receiverURL.map { "\($0)/" } ?? toRoot }
}

extension NoticePage.Kind {
    fileprivate static func unusable(_ error: FormError, _ words: Words) -> Self {
        .problem(status: 500, title: words[.faultWithoutForm], detail: error.description)
    }
}
