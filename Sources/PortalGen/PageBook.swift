import Forms
import Languages
public import Pages
import RunStore
import Runs
public import Templates
public import Tokens

/// What the page of each pause says, and where it lies in the site.
public struct PageBook: Sendable {
    private let keys: TokenKeys
    private let pages: PageRenderer
    private let assets: Assets
    private let receiverURL: String?

    /// A book whose forms are posted to the receiver's URL, which has no trailing slash; `nil` for beside the pages.
    public init(keys: TokenKeys, pages: PageRenderer, assets: Assets, receiverURL: String?) {
        self.keys = keys
        self.pages = pages
        self.assets = assets
        self.receiverURL = receiverURL
    }

    /// What all pages use: files with their names below the site's folder.
    var files: [(path: String, bytes: [UInt8])] { assets.all.map { ($0.fileName, Array($0.text.utf8)) } }

    /// The page's place below the site's folder, which nobody can guess.
    func path(of pause: StoredPause) -> String {
        "r/\(keys.pagePath(for: pause.pausedRun.id)).html"
    }

    /// The page as it should be now: the question while it is open, afterwards what became of it.
    func page(of pause: StoredPause) throws -> [UInt8] {
        if let kind = NoticePage.Kind(pause.state, pause.decision, of: pause.pausedRun) {
            return try pages.html(notice(kind, pause))
        }
        let form: Form?
        do { form = try pages.form(of: pause.pausedRun) } catch {
            let words = Words(pages.language(of: pause.pausedRun))
            return try pages.html(notice(.unusable(error, words), pause))
        }
        var page = RunPage(pause.pausedRun, form: form, token: keys.seal(pause.token), links: links)
        page.madeAt = pause.changedAt
        page.engineReason = pause.engineReason
        return try pages.html(page)
    }

    private func notice(_ kind: NoticePage.Kind, _ pause: StoredPause) -> NoticePage {
        NoticePage(kind, about: pause.pausedRun, links: links, madeAt: pause.changedAt)
    }

    /// The pages of the index with their places below the site's folder.
    func pages(of index: SiteIndex) throws -> [(path: String, bytes: [UInt8])] {
        let links = PageLinks(toRoot: "", submissions: submissions(""))
        return try index.pages(links: links).map {
            (IndexPage.fileName(ofPage: $0.number), try pages.html($0))
        }
    }

    private var links: PageLinks { PageLinks(toRoot: "../", submissions: submissions("../")) }

    private func submissions(_ toRoot: String) -> String {
        (receiverURL.map { "\($0)/" } ?? toRoot) + "submissions"
    }
}

extension NoticePage.Kind {
    fileprivate static func unusable(_ error: FormError, _ words: Words) -> Self {
        .problem(status: 500, title: words[.faultWithoutForm], detail: error.description)
    }
}
