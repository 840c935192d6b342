import MicroHTTPD
import Runs
import Tokens

extension Receiver {
    /// Does the work for a visitor who may come in; another one is told what they lack.
    func admitted(
        _ request: HTTPRequest, _ work: (Visitor) async -> HTTPResponse
    ) async -> HTTPResponse {
        switch access.admit(request) {
        case .success(let visitor): await work(visitor)
        case .failure(let problem): turnAway(problem, request)
        }
    }

    /// A page of the site, for a visitor who may see it.
    func sitePage(_ request: HTTPRequest, _ visitor: Visitor) async -> HTTPResponse {
        guard let site else { return reply(.notFound, to: request) }
        if let home = home(of: visitor, request) { return home }
        guard maySee(request, visitor) else { return reply(.notForYou, to: request) }
        guard let page = await site.page(for: request, isPersonal: isPersonal(request)) else {
            return reply(.notFound, to: request)
        }
        let isThere = page.status == 200 || page.status == 304
        return await (isThere ? pageWithDraft(request) : nil) ?? page
    }

    /// The file that a request names, where it can be had at once and may be seen; `nil` for all else.
    func siteFile(_ request: HTTPRequest) -> HTTPResponse? {
        guard let site, !mayHoldDraft(request) else { return nil }
        if !access.isOpen {
            guard case .success(let visitor) = access.admit(request), home(of: visitor, request) == nil,
                maySee(request, visitor)
            else { return nil }
        }
        return site.file(for: request, isPersonal: isPersonal(request))
    }

    /// Whether a page may have to be shown with what was saved on it, which the store knows.
    private func mayHoldDraft(_ request: HTTPRequest) -> Bool {
        isPageOfRun(request) && draftPages.mayHold(request.segments.joined(separator: "/"))
    }

    /// Whether it is in one of the folders with the pages of runs.
    func isPageOfRun(_ request: HTTPRequest) -> Bool {
        request.segments.count > 1
            && [TokenKeys.sharedFolder, TokenKeys.personalFolder].contains(request.segments[0])
    }

    /// Sends a reviewer whom the proxy knows from the site's front to their own questions.
    private func home(of visitor: Visitor, _ request: HTTPRequest) -> HTTPResponse? {
        guard request.segments.isEmpty, case .known(let reviewer) = visitor else { return nil }
        var response = HTTPResponse(status: 302)
        response.headers.set("Location", to: "\(TokenKeys.personalFolder)/\(keys.folder(of: reviewer.link))/")
        return response
    }

    /// What lies in a reviewer's folder is for that reviewer alone, where a proxy says who asks.
    private func maySee(_ request: HTTPRequest, _ visitor: Visitor) -> Bool {
        guard visitor != .anyone, request.segments.first == TokenKeys.personalFolder else { return true }
        guard case .known(let reviewer) = visitor, request.segments.count > 1 else { return false }
        return request.segments[1] == keys.folder(of: reviewer.link)
    }

    /// Whether what is asked for is not for everybody.
    private func isPersonal(_ request: HTTPRequest) -> Bool {
        !access.isOpen || request.segments.first == TokenKeys.personalFolder
    }

    /// A refusal that lets a browser ask for the passphrase, for as many guesses as a client has.
    func turnAway(_ problem: Problem, _ request: HTTPRequest) -> HTTPResponse {
        if problem.status == 401, let response = tooManyGuesses(request) { return response }
        var response = reply(problem, to: request)
        if problem.status == 401 {
            response.headers.set("WWW-Authenticate", to: #"Basic realm="Countersign", charset="UTF-8""#)
        }
        return response
    }

    /// Counts the credentials of a request that is turned away; the answer where its client brought too many.
    func tooManyGuesses(_ request: HTTPRequest) -> HTTPResponse? {
        guard request.headers["Authorization"] != nil, let seconds = limits.guess(request) else { return nil }
        return tooMany(seconds, request)
    }
}
