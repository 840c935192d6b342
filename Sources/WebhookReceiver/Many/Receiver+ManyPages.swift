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

    /// A page about several runs, in the language that they ask for.
    func page(
        _ stage: ManyPage.Stage, _ runs: [ManyCase], left: [ManyCase], _ status: Int, _ sheet: ManySheet
    ) -> HTTPResponse {
        let isOver = if case .nothing = stage { true } else { false }
        let told = (runs.isEmpty ? left : runs).filter { isTold($0, to: sheet.visitor) }
        let words = Words(language(of: told.compactMap(\.pause)))
        let holder = (runs + left).lazy.compactMap(\.holder).first
        return page(
            stage, runs.map { chosen($0, sheet, words, isOver: isOver) },
            left: left.map { chosen($0, sheet, words, isOver: true) }, status, sheet, words, for: holder)
    }

    /// A page about several runs; it leads to the visitor's own list, else to that of the one whose pages they posted from.
    func page(
        _ stage: ManyPage.Stage, _ runs: [ChosenRun], left: [ChosenRun] = [], _ status: Int,
        _ sheet: ManySheet,
        _ words: Words, for holder: KnownReviewer? = nil
    ) -> HTTPResponse {
        let owner = sheet.visitor == .anyone ? holder : sheet.visitor.known
        var page = ManyPage(
            stage, runs, action: receiver(for: sheet.request) + "many",
            links: links(for: sheet.request, madeOutTo: owner), madeAt: Date())
        (page.left, page.language) = (left, words.language)
        return html(status: status) { try pages.html(page) }
    }

    /// The language of a page about several runs: the one that all have, else the portal's.
    func language(of pauses: [StoredPause]) -> Language {
        let languages = Set(pauses.map { pages.language(of: $0.pausedRun).code })
        guard languages.count == 1, let first = pauses.first else { return pages.language }
        return pages.language(of: first.pausedRun)
    }

    /// A run as its page lists it.
    ///
    /// What it asks is told to those alone to whom its own page would be shown.
    func chosen(_ one: ManyCase, _ sheet: ManySheet, _ words: Words, isOver: Bool = false) -> ChosenRun {
        let outcome = outcome(of: one, isOver: isOver, words)
        guard let pausedRun = one.pause?.pausedRun, isTold(one, to: sheet.visitor) else {
            return ChosenRun(nil, outcome)
        }
        let href = href(of: pausedRun.id, madeOutTo: one.holder, for: sheet.request)
        return ChosenRun(IndexEntry(pausedRun, href: href ?? ""), outcome)
    }

    /// Whether the visitor may know which run it is.
    func isTold(_ one: ManyCase, to visitor: Visitor) -> Bool {
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

    /// Why it is left out; `nil` while it is to be answered.
    private func outcome(of one: ManyCase, isOver: Bool, _ words: Words) -> ChosenRun.Outcome? {
        switch one.verdict {
        case .asked(let open), .fits(_, let open), .edited(let open):
            guard isOver else { return nil }
            return open.pause.pausedRun.isBeingWritten ? .unopened : .alone
        case .invalid(let problems, _):
            guard isOver else { return nil }
            let detail = problems.map(\.message).joined(separator: words[.semicolon] + " ")
            return .refused(
                .problem(status: 422, title: words(.toMend, count: problems.count), detail: detail))
        case .over(let pause, _): return .refused(LeftReason.over.notice(pause, words))
        case .unusable(let error): return .refused(Problem.withoutForm(error).notice(words))
        case .malformed(let error): return .refused(Problem.unreadable(error).notice(words))
        default: return LeftReason(one.verdict).map { .refused($0.notice(one.pause, words)) }
        }
    }
}
