import Foundation
import JSON
import Languages
import Logging
import MicroHTTPD
import Pages
import Runs

extension Receiver {
    /// A problem in the form that the client wants; for a reviewer whom it knows it leads to their own index.
    func reply(_ problem: Problem, to request: HTTPRequest, for owner: KnownReviewer? = nil) -> HTTPResponse {
        switch Representation(request) {
        case .json: Self.json(problem)
        case .html:
            page(problem.notice(Words(pages.language)), problem.status, request, for: owner)
        }
    }

    /// Tells a client that asks too often when it may ask again (RFC 6585 §4).
    func tooMany(_ seconds: Int, _ request: HTTPRequest) -> HTTPResponse {
        var response = reply(.tooMany, to: request)
        response.headers.set("Retry-After", to: "\(seconds)")
        return response
    }

    /// A notice as a page, or the problem that says the same to a program.
    func reply(
        _ notice: NoticePage.Kind, or problem: Problem, to request: HTTPRequest,
        about pausedRun: PausedRun? = nil, answer: ShownAnswer? = nil, for owner: KnownReviewer? = nil
    ) -> HTTPResponse {
        switch Representation(request) {
        case .json: reply(problem, to: request)
        case .html: page(notice, problem.status, request, about: pausedRun, answer, for: owner)
        }
    }

    private func page(
        _ kind: NoticePage.Kind, _ status: Int, _ request: HTTPRequest, about pausedRun: PausedRun? = nil,
        _ answer: ShownAnswer? = nil, for owner: KnownReviewer?
    ) -> HTTPResponse {
        html(status: status) {
            let links = links(for: request, madeOutTo: owner)
            var page = NoticePage(kind, about: pausedRun, links: links, madeAt: Date())
            page.answer = answer
            return try pages.html(page)
        }
    }

    /// A drawn page, or plain words where drawing fails; the log has the reason.
    func html(status: Int, _ draw: () throws -> [UInt8]) -> HTTPResponse {
        do {
            return HTTPResponse(status: status, contentType: "text/html; charset=utf-8", bytes: try draw())
        } catch {
            log.error("a page cannot be drawn", metadata: ["reason": "\(error)"])
            return HTTPResponse(status: 500, text: "The page cannot be shown. The portal's log says why.\n")
        }
    }

    static func json(_ problem: Problem) -> HTTPResponse {
        json(problem.json, status: problem.status, type: "application/problem+json")
    }

    static func json(_ value: JSONValue, status: Int = 200, type: String = "application/json") -> HTTPResponse
    {
        HTTPResponse(status: status, contentType: type, bytes: Array((value.text + "\n").utf8))
    }
}
