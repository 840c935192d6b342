import MicroHTTPD
import Pages
import RunStore
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
        links.evidence = root(for: request).map { $0 + keys.files(of: pausedRun.id, for: holder?.link) }
        return links
    }

    /// Links of a page that the receiver answers with, relative to the request's own path: they hold behind any prefix.
    ///
    /// A page that is made out to a reviewer leads to that reviewer's own index.
    func links(for request: HTTPRequest, madeOutTo holder: KnownReviewer? = nil) -> PageLinks {
        let toRoot = toRoot(of: request)
        let submissions = receiver(for: request) + "submissions"
        let index =
            (holder.map { "\(TokenKeys.personalFolder)/\(keys.folder(of: $0.link))/" } ?? "") + "index.html"
        if let site = addresses.site {
            return PageLinks(toRoot: toRoot, index: "\(site)/\(index)", submissions: submissions)
        }
        guard site != nil else { return .withoutIndex(toRoot: toRoot, submissions: submissions) }
        return PageLinks(toRoot: toRoot, index: toRoot + index, submissions: submissions)
    }

    /// Where a page about the pause hears what changes.
    func live(for pause: StoredPause, _ holder: KnownReviewer?, _ request: HTTPRequest) -> LiveLink {
        let ticket = EventsTicket(pause: pause.pausedRun.id, reviewer: holder?.link.text)
        return LiveLink(
            events: receiver(for: request) + "events/" + keys.seal(ticket), seen: pause.mark.text,
            page: href(of: pause.pausedRun.id, madeOutTo: holder, for: request))
    }

    /// The way to a pause's page; `nil` where it is not known.
    func href(of pause: PauseID, madeOutTo holder: KnownReviewer?, for request: HTTPRequest) -> String? {
        root(for: request).map { $0 + keys.page(of: pause, for: holder?.link) }
    }

    /// The way to the pages, with its last `/`; `nil` where it is not known.
    func root(for request: HTTPRequest) -> String? {
        addresses.site.map { "\($0)/" } ?? (site == nil ? nil : toRoot(of: request))
    }

    /// The way from the request's own path to the receiver, with its last `/`.
    func receiver(for request: HTTPRequest) -> String {
        addresses.receiver.map { "\($0)/" } ?? toRoot(of: request)
    }

    private func toRoot(of request: HTTPRequest) -> String {
        String(repeating: "../", count: max(0, request.segments.count - 1))
    }
}
