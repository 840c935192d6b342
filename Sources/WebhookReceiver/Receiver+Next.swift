import Logging
import MicroHTTPD
import Pages
import RunStore
import Runs
import Tokens

extension Receiver {
    /// The question that waits most pressingly of those that the visitor may answer, as links of the request's answer lead
    /// there; `nil` where there is none, or where its page is not known.
    func nextQuestion(for visitor: Visitor, _ request: HTTPRequest) async -> IndexEntry? {
        guard site != nil || addresses.site != nil else { return nil }
        do {
            let pause = try await store.mostPressing { audience in
                audience.isAnyone || (visitor.known != nil && self.access.allows(visitor, audience))
            }
            guard let pause else { return nil }
            let holder = pause.pausedRun.audience.isAnyone ? nil : visitor.known
            return IndexEntry(
                pause.pausedRun, remindedAt: pause.remindedAt,
                href: root(for: request) + page(of: pause, for: holder))
        } catch {
            log.error("the next question cannot be read", metadata: ["reason": "\(error)"])
            return nil
        }
    }

    private func root(for request: HTTPRequest) -> String {
        addresses.site.map { "\($0)/" } ?? String(repeating: "../", count: max(0, request.segments.count - 1))
    }

    /// The place of the pause's page below the site's folder.
    private func page(of pause: StoredPause, for holder: KnownReviewer?) -> String {
        guard let link = holder?.link else { return "r/\(keys.pagePath(for: pause.pausedRun.id)).html" }
        return "p/\(keys.folder(of: link))/\(keys.pagePath(for: pause.pausedRun.id, of: link)).html"
    }
}
