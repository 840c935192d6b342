import Forms
import Foundation
import JSON
import Languages
import Logging
import MicroHTTPD
import Pages
import Runs
import RunStore
import Telemetry
import Tokens

extension Receiver {
    /// Takes a posted answer and says what became of it.
    ///
    /// The script of a page on the site's own origin may read what comes back, to change the form in place.
    func takeSubmission(_ request: HTTPRequest) async -> (HTTPResponse, Refusal?) {
        var (response, refusal) = await submissionReply(request)
        allowSite(to: &response, request)
        return (response, refusal)
    }

    /// Lets the script of a page on the site's own origin read the answer.
    func allowSite(to response: inout HTTPResponse, _ request: HTTPRequest) {
        guard let origin = request.headers["Origin"], origin == addresses.siteOrigin else { return }
        response.headers.set("Access-Control-Allow-Origin", to: origin)
        response.headers.set("Vary", to: "Origin")
    }

    private func submissionReply(_ request: HTTPRequest) async -> (HTTPResponse, Refusal?) {
        await posted(request) { await submissionReply(request, $0) }
    }

    /// Does the work for a post of somebody who may come in, from a page of ours, and not too often.
    func posted(
        _ request: HTTPRequest, _ work: (Visitor) async -> (HTTPResponse, Refusal?)
    ) async -> (HTTPResponse, Refusal?) {
        if let seconds = limits.post(request) { return (tooMany(seconds, request), .rateLimited) }
        switch access.admit(request) {
        case .failure(let problem): return (turnAway(problem, request), .forbiddenReviewer)
        case .success(let visitor):
            guard access.isOpen || PostOrigin(addresses: addresses).isOurs(request) else {
                return (reply(.postedFromElsewhere, to: request), .forbiddenReviewer)
            }
            return await work(visitor)
        }
    }

    private func submissionReply(_ request: HTTPRequest, _ visitor: Visitor) async -> (HTTPResponse, Refusal?)
    {
        switch PostedAnswer.read(request) {
        case .failure(let problem):
            return (reply(problem, to: request), problem.unreadRefusal)
        case .success(let answer):
            if let seconds = limits.post(request, token: answer.token) {
                return (tooMany(seconds, request), .rateLimited)
            }
            do {
                let verdict = try await intake.take(answer, from: visitor, now: Date())
                count(verdict, through: answer.channel)
                let told = try await toldDecision(verdict)
                let reply = reply(verdict, told, to: request, for: owner(of: answer.token, visitor))
                return (reply, verdict.refusal)
            } catch {
                log.error("an answer was not taken", metadata: ["reason": "\(error)"])
                return (reply(.notReady, to: request), .notKept)
            }
        }
    }

    /// What decides on answers.
    var intake: Intake {
        Intake(store: store, keys: keys, orchestrators: orchestrators, pages: pages, access: access)
    }

    /// What was turned away is counted with the request.
    func count(_ verdict: IntakeVerdict, through channel: String) {
        switch verdict {
        case .accepted: figures.accepted(through: channel)
        case .repeated: figures.repeated()
        default: break
        }
    }

    private func reply(
        _ verdict: IntakeVerdict, _ told: ToldDecision?, to request: HTTPRequest,
        for owner: @autoclosure () -> KnownReviewer?
    ) -> HTTPResponse {
        switch verdict {
        case .accepted(let receipt), .repeated(let receipt): accepted(receipt, request)
        case .invalid(let problems, let refilled):
            again(refilled, problems, .invalid(problems.map(Problem.Fault.init)), request)
        case .edited(let refilled), .asked(let refilled), .fits(_, let refilled): edited(refilled, request)
        case .saved(let refilled, let draft): saved(refilled, draft, request)
        case .resumed(let refilled, let draft): resumed(refilled, draft, request)
        case .otherDraft(let refilled, let draft): otherDraft(refilled, draft, request)
        case .tooLongToKeep(let refilled): tooLongToKeep(refilled, request)
        case .notKept(let error, let refilled): notKept(error, refilled, request)
        case .changed(let refilled): again(refilled, [], .changed, request)
        case .over(let pause, _): over(pause, told, request, for: owner())
        case .unknownPause: reply(.stale, or: .late(.gone), to: request, for: owner())
        case .late(let pause): late(pause.pausedRun, request, for: owner())
        case .badToken(.expired): reply(.stale, or: .late(.expired), to: request, for: owner())
        case .forbidden(let problem): reply(problem, to: request, for: owner())
        case .badToken(let error): reply(.refused(error), to: request)
        case .unusable(let error): reply(.withoutForm(error), to: request, for: owner())
        case .malformed(let error): reply(.unreadable(error), to: request, for: owner())
        }
    }

    /// Sends the browser to the receipt with a GET, so that a reload posts nothing again.
    private func accepted(_ receipt: Receipt, _ request: HTTPRequest) -> HTTPResponse {
        var response =
            switch Representation(request) {
            case .json: Self.json(receipt.json, status: 303)
            case .html: HTTPResponse(status: 303)
            }
        response.headers.set("Location", to: "receipts/\(receipt.id)")
        return response
    }

    /// The form after a button changed it.
    private func edited(_ refilled: RefilledForm, _ request: HTTPRequest) -> HTTPResponse {
        var page = page(refilled, request)
        page.isEdited = true
        return html(status: 200) { try pages.html(page) }
    }

    /// Gives everything typed back: the answer is good, only this machine could not keep it.
    private func notKept(
        _ error: RunStoreError, _ refilled: RefilledForm, _ request: HTTPRequest
    ) -> HTTPResponse {
        log.error("an answer was not taken", metadata: ["reason": "\(error)"])
        let words = Words(pages.language(of: refilled.pause.pausedRun))
        let problem = FormProblem(pointer: JSONPointer(), fieldID: nil, message: words[.answerNotKept])
        return again(refilled, [problem], .notReady, request)
    }

    /// What decided the pause that a verdict says is over, where its author lets it be shown.
    private func toldDecision(_ verdict: IntakeVerdict) async throws -> ToldDecision? {
        guard case .over(let pause, pageCounts: true) = verdict, let decision = pause.decision,
            let given = try await store.givenAnswer(to: pause),
            let answer = pages.shown(given, to: pause.pausedRun)
        else { return nil }
        return ToldDecision(decision: decision, answer: answer)
    }

    /// Says who decided and when, or why nobody will; what only where it may be shown.
    private func over(
        _ pause: StoredPause, _ told: ToldDecision?, _ request: HTTPRequest, for owner: KnownReviewer?
    ) -> HTTPResponse {
        var problem = pause.decision.map(Problem.decided) ?? .late(pause.state)
        problem.told = told
        let kind = NoticePage.Kind(pause.state, pause.decision, of: pause.pausedRun)
        return reply(
            kind == .gone ? .stale : kind ?? .stale, or: problem, to: request, about: pause.pausedRun,
            answer: told?.answer, for: owner)
    }

    /// Says that the deadline passed, and what comes of it.
    private func late(
        _ run: PausedRun, _ request: HTTPRequest, for owner: KnownReviewer?
    ) -> HTTPResponse {
        reply(
            .expired(at: run.deadline, run.deadlineEffect), or: .late(.expired), to: request, about: run,
            for: owner)
    }

    /// The same page with what was typed, or the problem alone for a program.
    private func again(
        _ refilled: RefilledForm, _ problems: [FormProblem], _ problem: Problem, _ request: HTTPRequest
    ) -> HTTPResponse {
        guard Representation(request) == .html else {
            return reply(problem, to: request)
        }
        var page = page(refilled, request)
        page.problems = problems
        page.hasChanged = problem == .changed
        return html(status: problem.status) { try pages.html(page) }
    }

    /// The page of the question with what was typed.
    func page(_ refilled: RefilledForm, _ request: HTTPRequest) -> RunPage {
        let (pause, holder) = (refilled.pause, refilled.entitlement.holder)
        var page = RunPage(
            pause.pausedRun, form: refilled.form,
            token: keys.seal(pause.token(for: holder, among: access.reviewers)),
            links: links(for: request, about: pause.pausedRun, madeOutTo: holder))
        page.draft = refilled.draft
        page.addressee = holder?.name
        page.countsUntil = holder.flatMap { access.reviewers.earlyEnd(of: pause.pausedRun, for: $0) }
        page.reviewerName = refilled.entitlement.reviewer?.name ?? refilled.typedName ?? ""
        page.engineReason = refilled.pause.engineReason
        page.isReminded = pause.remindedAt != nil
        page.live = live(for: pause, holder, request)
        page.draftMark = refilled.draftMark
        return page
    }
}
