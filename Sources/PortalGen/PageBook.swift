import Forms
public import Pages
import RunStore
import Runs
public import Templates
public import Tokens

/// What the page of each pause says, and where it lies in the site.
public struct PageBook: Sendable {
    private let keys: TokenKeys
    private let pages: PageRenderer
    private let style: Stylesheet
    private let receiverURL: String?

    /// - Parameter receiverURL: Where forms are posted, without a trailing slash; `nil` for beside the pages.
    public init(keys: TokenKeys, pages: PageRenderer, stylesheet: Stylesheet, receiverURL: String?) {
        self.keys = keys
        self.pages = pages
        self.style = stylesheet
        self.receiverURL = receiverURL
    }

    var stylesheetPath: String { style.fileName }

    var stylesheet: [UInt8] { Array(style.text.utf8) }

    /// The page's place below the site's folder, which nobody can guess.
    func path(of pause: StoredPause) -> String {
        "r/\(keys.pagePath(for: pause.pausedRun.id)).html"
    }

    /// The page as it should be now: the question while it is open, afterwards what became of it.
    func page(of pause: StoredPause) throws -> [UInt8] {
        guard pause.state == .open else { return try pages.html(NoticePage(pause.notice, links: links)) }
        let form: Form?
        do {
            form = try pause.pausedRun.schema.map { try Form(schema: $0, initial: pause.pausedRun.initial) }
        } catch {
            return try pages.html(NoticePage(.unusable(error), links: links))
        }
        var page = RunPage(pause.pausedRun, form: form, token: keys.seal(pause.token), links: links)
        page.madeAt = pause.changedAt
        page.engineReason = pause.engineReason
        return try pages.html(page)
    }

    func index(_ page: SiteIndex.IndexPart) throws -> [UInt8] {
        try pages.html(page.page(links: PageLinks(toRoot: "", submissions: submissions(""))))
    }

    private var links: PageLinks { PageLinks(toRoot: "../", submissions: submissions("../")) }

    private func submissions(_ toRoot: String) -> String {
        (receiverURL.map { "\($0)/" } ?? toRoot) + "submissions"
    }
}
