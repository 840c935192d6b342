import Forms
import Foundation
import Languages
import Logging
import MicroHTTPD
import Pages
import Runs
import RunStore
import Telemetry
import Tokens

extension Receiver {
    /// `POST /many`: one answer for several runs.
    ///
    /// They are chosen, the form is filled in, what would be sent is shown, and only then confirmed.
    func takeMany(_ request: HTTPRequest) async -> (HTTPResponse, Refusal?) {
        await posted(request) { visitor in
            switch ManyPost.read(request) {
            case .failure(let problem): return (reply(problem, to: request), problem.unreadRefusal)
            case .success(let post):
                let tooSoon = tooSoon(post, request)
                if let seconds = tooSoon.wait { return (tooMany(seconds, request), .rateLimited) }
                let many = ManyIntake(
                    intake: intake, visitor: visitor, now: Date(), tooSoon: tooSoon.tokens, log: log)
                do { return (try await reply(to: post, many, request), nil) } catch let problem as Problem {
                    return (reply(problem, to: request), .badToken)
                } catch {
                    log.error("several answers were not taken", metadata: ["reason": "\(error)"])
                    return (reply(.notReady, to: request), .notKept)
                }
            }
        }
    }

    private func reply(
        to post: ManyPost, _ many: ManyIntake, _ request: HTTPRequest
    ) async throws -> HTTPResponse {
        switch post.step {
        case .choose(let chosen):
            let sheet = ManySheet(request: request, visitor: many.visitor, folder: post.folder)
            return offer(try await many.look(at: chosen, ofFolder: post.folder), sheet)
        case .change(let action): return try await change(post, action, many, request)
        case .preview: return try await preview(post, many, request)
        case .confirm: return try await confirm(post, many, request)
        }
    }

    /// The form that those have in common which were chosen, or the groups of which each has one.
    private func offer(_ cases: [ManyCase], _ sheet: ManySheet) -> HTTPResponse {
        let groups = groups(of: cases)
        guard let first = groups.first else { return nothing(cases, nil, sheet) }
        let left = Self.rest(of: cases, without: Array(groups.joined()))
        guard groups.count > 1 else { return form(first, left: left, sheet) }
        let words = Words(language(of: groups.joined().compactMap(\.pause)))
        let shown = groups.map { group in
            ManyGroup(
                group.map { chosen($0, sheet, words) }, choices: group.compactMap(\.choice?.text),
                folder: sheet.folder)
        }
        return page(.groups(shown), [], left: left, 200, sheet)
    }

    /// The form after a button changed it, or to go on with after a look at what would be sent.
    private func change(
        _ post: ManyPost, _ action: FormAction, _ many: ManyIntake, _ request: HTTPRequest
    ) async throws -> HTTPResponse {
        let sheet = ManySheet(request: request, visitor: many.visitor, typedName: post.body["_by"])
        let cases = try await many.take(post.tokens) { post.answer($0, .look) }
        guard let group = groups(of: cases).first else { return nothing(cases, post, sheet) }
        let left = Self.rest(of: cases, without: group)
        var answer = post.answer(group[0].token)
        answer.action = action
        switch try await intake.take(answer, from: many.visitor, now: many.now) {
        case .edited(let refilled):
            return form(group, refilled, tokens: post.tokens, left: left, sheet)
        case .malformed(let error): return reply(.unreadable(error), to: request)
        default: return form(group, tokens: post.tokens, left: left, sheet)
        }
    }

    /// What would be sent, and to whom; or the form again with what is to be mended.
    private func preview(
        _ post: ManyPost, _ many: ManyIntake, _ request: HTTPRequest
    ) async throws -> HTTPResponse {
        let sheet = ManySheet(request: request, visitor: many.visitor, typedName: post.body["_by"])
        let cases = try await many.take(post.tokens) { post.answer($0, .preview) }
        if case .malformed(let error) = cases.first?.verdict { return reply(.unreadable(error), to: request) }
        guard let group = groups(of: cases).first, case .fits(let input, let refilled) = group[0].verdict
        else { return mend(cases, post, sheet) }
        let left = Self.rest(of: cases, without: group)
        let tokens = group.map { FormBody.Pair(name: "_token", value: $0.token) }
        var answer = SharedAnswer(
            input, form: refilled.form, posted: tokens + post.body.pairs)
        answer.addressee = group.lazy.compactMap(\.holder?.name).first
        answer.reviewerName = group.first { $0.holder == nil }?.open?.entitlement.reviewer?.name
        return page(.preview(answer), group, left: left, 200, sheet)
    }

    /// The form again where nothing was taken: with what is to be mended, else with why each takes nothing.
    private func mend(_ cases: [ManyCase], _ post: ManyPost, _ sheet: ManySheet) -> HTTPResponse {
        guard let wrong = groups(of: cases, by: \.wrong).first,
            case .invalid(let problems, let refilled) = wrong[0].verdict
        else { return nothing(cases, post, sheet) }
        return form(wrong, refilled, problems, left: Self.rest(of: cases, without: wrong), sheet)
    }

    /// Gives the answer to each run by itself, and sends the browser to what became of each, so that a reload posts nothing again.
    private func confirm(
        _ post: ManyPost, _ many: ManyIntake, _ request: HTTPRequest
    ) async throws -> HTTPResponse {
        let cases = try await many.take(post.tokens) { post.answer($0) }
        for one in cases {
            count(one.verdict, through: "many")
            if let refusal = one.verdict.refusal { figures.refused(refusal) }
        }
        let sheet = ManySheet(request: request, visitor: many.visitor, typedName: post.body["_by"])
        guard cases.contains(where: \.isTaken) else { return mend(cases, post, sheet) }
        var response = HTTPResponse(status: 303)
        response.headers.set("Location", to: "receipts/\(keys.seal(ticket(for: cases, sheet.visitor)))")
        return response
    }

    /// What of a post comes too soon after others: some of its tokens, or all of it and for how many seconds.
    ///
    /// Each run counts as one that came alone; the request itself was counted.
    private func tooSoon(_ post: ManyPost, _ request: HTTPRequest) -> (tokens: Set<String>, wait: Int?) {
        if case .choose(let chosen) = post.step {
            return ([], limits.post(request, besides: chosen.count - 1))
        }
        let waits = post.tokens.enumerated().map { place, token in
            limits.post(request, besides: min(place, 1)) ?? limits.post(request, token: token)
        }
        let tokens = zip(post.tokens, waits).filter { $0.1 != nil }.map(\.0)
        return (Set(tokens), tokens.count == waits.count ? waits.compactMap(\.self).first : nil)
    }

    private static func rest(of cases: [ManyCase], without group: [ManyCase]) -> [ManyCase] {
        let tokens = Set(group.map(\.token))
        return cases.filter { !tokens.contains($0.token) }
    }

    /// Those that can be answered, or mended, by what they have in common, each group in the order given.
    private func groups(
        of cases: [ManyCase], by form: (ManyCase) -> RefilledForm? = \.open
    ) -> [[ManyCase]] {
        var (groups, places) = ([[ManyCase]](), [String: Int]())
        for one in cases {
            guard let asked = form(one), let form = pages.sharedForm(of: asked.pause.pausedRun, asked.form)
            else { continue }
            let place = places[form] ?? groups.count
            places[form] = place
            if place == groups.count { groups.append([one]) } else { groups[place].append(one) }
        }
        return groups
    }
}

extension ManyPost {
    /// The answer to one of the runs.
    fileprivate func answer(_ token: String, _ errand: Errand? = nil) -> PostedAnswer {
        PostedAnswer(
            token: token, reviewer: PostedAnswer.reviewer(body["_by"]), content: .form(body), errand: errand,
            isOneOfMany: true)
    }
}
