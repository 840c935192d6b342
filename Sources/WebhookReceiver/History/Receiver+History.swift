import Foundation
import Languages
import Logging
import MicroHTTPD
import Pages
import Runs
import RunStore
import Tokens

extension Receiver {
    /// What happened, for the operator: who brings the API token as a password, or is one as the proxy says.
    func history(_ request: HTTPRequest) async -> HTTPResponse {
        let isOperator =
            apiToken.isPassword(in: request.headers["Authorization"]) || access.isOperator(request)
        guard isOperator else {
            return access.isSignedIn(request)
                ? reply(.operatorsAlone, to: request) : operatorNeeded(request)
        }
        switch HistoryRequest.read(request) {
        case .failure(let problem): return reply(problem, to: request)
        case .success(let asked):
            do {
                let limit = HistoryRequest.entriesPerPage
                return page(try await store.history(asked.query, limit: limit + 1), asked, request)
            } catch {
                log.error("the history cannot be read: \(error)")
                return reply(.notReady, to: request)
            }
        }
    }

    /// One entry more than a page holds tells that there are older ones.
    private func page(
        _ found: [HistoryEntry], _ asked: HistoryRequest, _ request: HTTPRequest
    ) -> HTTPResponse {
        let words = Words(pages.language)
        let entries = found.prefix(HistoryRequest.entriesPerPage)
        var page = HistoryPage(
            entries.map { HistoryLine($0, words) }, search: asked.search,
            events: LedgerEvent.allCases.map { .init(value: $0.rawValue, label: words[$0.phrase]) },
            links: links(for: request), madeAt: Date())
        page.newest = asked.before == nil ? nil : asked.address(before: nil)
        if found.count > entries.count { page.older = asked.address(before: entries.last?.entry.sequence) }
        return html(status: 200) { try pages.html(page) }
    }

    private func operatorNeeded(_ request: HTTPRequest) -> HTTPResponse {
        if let response = tooManyGuesses(request) { return response }
        var refusal = reply(.operatorNeeded, to: request)
        refusal.headers.set(
            "WWW-Authenticate", to: #"Basic realm="Countersign history", charset="UTF-8""#)
        return refusal
    }
}

extension HistoryLine {
    fileprivate init(_ found: HistoryEntry, _ words: Words) {
        let entry = found.entry
        let pause = entry.pause.text.isEmpty ? words[.historyWholeStore] : entry.pause.text
        self.init(
            at: entry.at, event: words[entry.event.phrase], subject: found.run?.name ?? pause,
            flow: found.run?.flow, reviewer: entry.reviewer, channel: entry.channel, reason: entry.reason)
    }
}
