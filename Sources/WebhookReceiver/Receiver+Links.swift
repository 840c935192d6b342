import MicroHTTPD
import Pages
import Runs
import Tokens

extension Receiver {
    /// Whose own index the answer to a post leads to: the visitor's, else that of the one to whom the form was made out.
    ///
    /// Where a proxy says who asks, nobody learns another's.
    func owner(of sealed: String, _ visitor: Visitor) -> KnownReviewer? {
        guard visitor == .anyone else { return visitor.known }
        let token = try? keys.authentic(sealed)
        return token?.reviewer.flatMap(ReviewerLink.init).flatMap(access.reviewers.holder)
    }

    /// Links of the page of a run that the receiver answers with: they lead to the generator's files beside its own page too.
    func links(
        for request: HTTPRequest, about pausedRun: PausedRun, madeOutTo holder: KnownReviewer?
    ) -> PageLinks {
        var links = links(for: request, madeOutTo: holder)
        let root = addresses.site.map { "\($0)/" } ?? (site == nil ? nil : links.toRoot)
        links.evidence = root.map { root in
            guard let holder else { return "\(root)r/\(keys.pagePath(for: pausedRun.id))/" }
            return
                "\(root)p/\(keys.folder(of: holder.link))/\(keys.pagePath(for: pausedRun.id, of: holder.link))/"
        }
        return links
    }

    /// Links of a page that the receiver answers with, relative to the request's own path: they hold behind any prefix.
    ///
    /// A page that is made out to a reviewer leads to that reviewer's own index.
    func links(for request: HTTPRequest, madeOutTo holder: KnownReviewer? = nil) -> PageLinks {
        let toRoot = String(repeating: "../", count: max(0, request.segments.count - 1))
        let submissions = (addresses.receiver.map { "\($0)/" } ?? toRoot) + "submissions"
        let index = (holder.map { "p/\(keys.folder(of: $0.link))/" } ?? "") + "index.html"
        if let site = addresses.site {
            return PageLinks(toRoot: toRoot, index: "\(site)/\(index)", submissions: submissions)
        }
        guard site != nil else { return .withoutIndex(toRoot: toRoot, submissions: submissions) }
        return PageLinks(toRoot: toRoot, index: toRoot + index, submissions: submissions)
    }
}
