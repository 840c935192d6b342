import MicroHTTPD
import Pages

extension Receiver {
    /// Links of a page that the receiver answers with, relative to the request's own path: they hold behind any prefix.
    func links(for request: HTTPRequest) -> PageLinks {
        let toRoot = String(repeating: "../", count: max(0, request.segments.count - 1))
        let submissions = (addresses.receiver.map { "\($0)/" } ?? toRoot) + "submissions"
        if let site = addresses.site {
            return PageLinks(toRoot: toRoot, index: "\(site)/index.html", submissions: submissions)
        }
        guard site != nil else { return .withoutIndex(toRoot: toRoot, submissions: submissions) }
        return PageLinks(toRoot: toRoot, submissions: submissions)
    }
}
