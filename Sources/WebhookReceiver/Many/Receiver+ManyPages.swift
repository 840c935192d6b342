import Forms
import Foundation
import Languages
import MicroHTTPD
import Pages
import RunStore
import Runs
import Tokens

extension Receiver {
    /// The form of several runs, with what was typed and what is to be mended.
    ///
    /// `tokens` are those that it posts again, of others than the group too, lest these be forgotten; `nil` for the group's.
    func form(
        _ group: [ManyCase], _ refilled: RefilledForm? = nil, _ problems: [FormProblem] = [],
        tokens: [String]? = nil, left: [ManyCase], _ sheet: ManySheet
    ) -> HTTPResponse {
        var shared = SharedForm(
            refilled?.form ?? group.first?.open?.form, tokens: tokens ?? group.map(\.token))
        shared.draft = refilled?.draft ?? Draft()
        shared.problems = problems
        shared.addressee = group.lazy.compactMap(\.holder?.name).first
        shared.asksName = group.contains { $0.holder == nil }
        shared.reviewerName = sheet.typedName ?? sheet.visitor.reviewer?.name ?? shared.addressee ?? ""
        return page(.form(shared), group, left: left, problems.isEmpty ? 200 : 422, sheet)
    }

    /// Says of each why it takes no answer now, and gives back what was typed.
    func nothing(_ cases: [ManyCase], _ post: ManyPost?, _ sheet: ManySheet) -> HTTPResponse {
        let later = cases.lazy.compactMap(\.laterStatus).first
        var form = post.flatMap { typed($0, cases, sheet) }
        form?.canBeSent = later != nil
        return page(.nothing(form), cases, left: [], later ?? 409, sheet)
    }

    /// The form of the first run to which it may be shown, with what was posted in it.
    private func typed(_ post: ManyPost, _ cases: [ManyCase], _ sheet: ManySheet) -> SharedForm? {
        for one in cases where isTold(one, to: sheet.visitor) {
            guard let pause = one.pause, let form = try? pages.form(of: pause.pausedRun, shown: pause.shown),
                let draft = try? form.typed(post.body), pages.sharedForm(of: pause.pausedRun, form) != nil
            else { continue }
            var shared = SharedForm(form, tokens: post.tokens)
            shared.draft = draft
            shared.asksName = cases.contains { $0.holder == nil }
            shared.reviewerName = sheet.typedName ?? ""
            return shared
        }
        return nil
    }

    /// A page about several runs.
    func page(
        _ stage: ManyPage.Stage, _ runs: [ManyCase], left: [ManyCase], _ status: Int, _ sheet: ManySheet
    ) -> HTTPResponse {
        let request = sheet.request
        let owner =
            sheet.visitor == .anyone ? (runs + left).lazy.compactMap(\.holder).first : sheet.visitor.known
        let isOver =
            switch stage {
            case .results, .nothing: true
            default: false
            }
        let asking = runs.first?.pause?.pausedRun
        var page = ManyPage(
            stage, runs.map { chosen($0, sheet, isOver: isOver) }, action: receiver(for: request) + "many",
            links: links(for: request, madeOutTo: owner), madeAt: Date())
        page.left = left.map { chosen($0, sheet, isOver: true) }
        page.language =
            runs.allSatisfy { $0.pause?.pausedRun.language == asking?.language } ? asking?.language : nil
        return html(status: status) { try pages.html(page) }
    }

    /// A run as its page lists it.
    ///
    /// What it asks is told to those alone to whom its own page would be shown.
    func chosen(_ one: ManyCase, _ sheet: ManySheet, isOver: Bool = false) -> ChosenRun {
        let outcome = outcome(of: one, isOver: isOver, sheet.request)
        guard let pausedRun = one.pause?.pausedRun, isTold(one, to: sheet.visitor) else {
            return ChosenRun(nil, outcome)
        }
        let href = href(of: pausedRun.id, madeOutTo: one.holder, for: sheet.request)
        return ChosenRun(IndexEntry(pausedRun, href: href ?? ""), outcome)
    }

    private func isTold(_ one: ManyCase, to visitor: Visitor) -> Bool {
        guard let audience = one.pause?.pausedRun.audience, access.allows(visitor, audience) else {
            return false
        }
        guard case .forbidden(let problem) = one.verdict else { return true }
        return problem == .tooMany || problem == .linkExpired && wasShown(one)
    }

    /// Whether the question is the very one to which its token was given out.
    private func wasShown(_ one: ManyCase) -> Bool {
        one.pause.map { $0.shown == (try? keys.authentic(one.token))?.shown } ?? false
    }

    /// What became of it, or why it is left out; `nil` while it is to be answered.
    private func outcome(of one: ManyCase, isOver: Bool, _ request: HTTPRequest) -> ChosenRun.Outcome? {
        let words = Words(pages.language)
        switch one.verdict {
        case .accepted(let receipt), .repeated(let receipt):
            return .taken(receipt, href: "\(receiver(for: request))receipts/\(receipt.id)")
        case .asked(let open), .fits(_, let open), .edited(let open), .saved(let open, _),
            .resumed(let open, _), .otherDraft(let open, _), .tooLongToKeep(let open):
            guard isOver else { return nil }
            return open.pause.pausedRun.isBeingWritten ? .unopened : .alone
        case .over(let pause):
            let kind = NoticePage.Kind(pause.state, pause.decision, of: pause.pausedRun)
            return .refused(kind ?? .stale)
        case .invalid(let problems, _):
            guard isOver else { return nil }
            let detail = problems.map(\.message).joined(separator: words[.semicolon] + " ")
            return .refused(
                .problem(status: 422, title: words(.toMend, count: problems.count), detail: detail))
        case .changed: return .refused(.changed)
        case .unknownPause: return .refused(.stale)
        case .late(let pause):
            return .refused(.expired(at: pause.pausedRun.deadline, pause.pausedRun.deadlineEffect))
        case .badToken(.expired(let date)):
            return .refused(.expired(at: date, one.pause?.pausedRun.deadlineEffect ?? .runFails))
        case .badToken(let error): return .refused(Problem.refused(error).notice(words))
        case .forbidden(let problem): return .refused(problem.notice(words))
        case .notKept: return .refused(Problem.notReady.notice(words))
        case .unusable(let error): return .refused(Problem.withoutForm(error).notice(words))
        case .malformed(let error): return .refused(Problem.unreadable(error).notice(words))
        }
    }
}
