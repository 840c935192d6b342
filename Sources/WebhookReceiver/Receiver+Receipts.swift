import Foundation
import JSON
import Languages
import Logging
import MicroHTTPD
import Pages
import Runs
import RunStore

extension Receiver {
    /// How far an answer has come, for whoever has its receipt's address.
    func receipt(_ id: String, _ request: HTTPRequest, _ visitor: Visitor) async -> HTTPResponse {
        do {
            switch try await receipt(id, for: visitor) {
            case .failure(let problem): return reply(problem, to: request)
            case .success(let (receipt, run)):
                guard Representation(request) == .html else { return Self.json(receipt.json) }
                let next = await nextQuestion(for: visitor, request)
                return receiptPage(receipt, run?.language, next, request, visitor)
            }
        } catch {
            log.error("a receipt cannot be read", metadata: ["reason": "\(error)"])
            return reply(.notReady, to: request)
        }
    }

    /// A receipt and the run that was answered, for those alone who gave the answer or may see the question; its pause is
    /// read where it is not given.
    func receipt(
        _ id: String, of pause: StoredPause? = nil, for visitor: Visitor
    ) async throws -> Result<(Receipt, PausedRun?), Problem> {
        guard let receipt = try await store.receipt(id) else { return .failure(.notFound) }
        var run = pause?.pausedRun
        if run == nil { run = try await store.pause(receipt.pause)?.pausedRun }
        let isTheirs = visitor.reviewer?.id != nil && visitor.reviewer?.id == receipt.reviewer?.id
        guard isTheirs || access.allows(visitor, run?.audience ?? .anyone) else {
            return .failure(.notForYou)
        }
        return .success((receipt, run))
    }

    /// The receipt as a page that the browser asks for again until its state is final.
    private func receiptPage(
        _ receipt: Receipt, _ language: Language?, _ next: IndexEntry?, _ request: HTTPRequest,
        _ visitor: Visitor
    ) -> HTTPResponse {
        let links = links(for: request, madeOutTo: visitor.known)
        var page = ReceiptPage(receipt, links: links, madeAt: Date())
        (page.language, page.next) = (language, next)
        var response = html(status: 200) { try pages.html(page) }
        if let seconds = page.refreshInSeconds { response.headers.set("Refresh", to: "\(seconds)") }
        return response
    }
}

extension Receipt {
    /// The receipt as a program reads it; it never holds the answer.
    var json: JSONValue {
        .object([
            ("id", .string(id)), ("state", .string(state.rawValue)), ("reason", .text(reason)),
            ("reviewer", .text(reviewer?.name)), ("reviewer_id", .text(reviewer?.id)),
            ("reviewer_proof", .text(reviewer?.proof.rawValue)), ("received_at", .time(receivedAt)),
            ("updated_at", .time(updatedAt)),
        ])
    }
}

extension JSONValue {
    /// A string, or null where there is none.
    static func text(_ text: String?) -> JSONValue {
        text.map(JSONValue.string) ?? .null
    }

    /// An instant as RFC 3339 writes it, in UTC; null where there is none.
    static func time(_ date: Date?) -> JSONValue {
        .text(date?.formatted(.iso8601))
    }
}
