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
        guard let root = root(for: request) else { return nil }
        do {
            let pause = try await store.mostPressing { audience in
                audience.isAnyone || (visitor.known != nil && self.access.allows(visitor, audience))
            }
            guard let pause else { return nil }
            let run = pause.pausedRun
            let link = run.audience.isAnyone ? nil : visitor.known?.link
            return IndexEntry(
                run, remindedAt: pause.remindedAt, href: root + keys.page(of: run.id, for: link))
        } catch {
            log.error("the next question cannot be read", metadata: ["reason": "\(error)"])
            return nil
        }
    }
}
