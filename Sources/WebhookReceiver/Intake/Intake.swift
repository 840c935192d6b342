import Forms
import Foundation
import JSON
import Pages
import RunStore
import Runs
import Tokens

/// Decides on posted answers: token, pause, form, orchestrator's own rules, and then the store's one transaction.
struct Intake: Sendable {
    /// How long a post for an unknown pause is kept waiting; its token is ours, so the pause exists somewhere.
    private static let patience = Duration.seconds(5)

    let store: RunStore
    let keys: TokenKeys
    let orchestrators: [any Orchestrator]
    let pages: PageRenderer
    let access: Access

    /// - Throws: `RunStoreError` when the question itself cannot be read; the answer then counts as not taken.
    func take(_ answer: PostedAnswer, from visitor: Visitor, now: Date) async throws -> IntakeVerdict {
        let token: FormToken
        do { token = try keys.authentic(answer.token) } catch { return .badToken(error) }
        guard let pause = try await knownPause(token.pause, until: token.expires, now) else {
            if let expires = token.expires, expires <= now { return .badToken(.expired(expires)) }
            return .unknownPause
        }
        switch Entitlement.judge(
            token, for: pause.pausedRun.audience, from: visitor, claiming: answer.reviewer, access)
        {
        case .failure(let problem): return .forbidden(problem)
        case .success(let entitlement):
            if let expired = expired(token, pause, now) { return expired }
            return try await take(answer, token, pause, entitlement, now)
        }
    }

    /// What to say of a page that no longer counts; `nil` where it does, and where only the store can tell: a post that
    /// came in time may come again after the deadline.
    private func expired(_ token: FormToken, _ pause: StoredPause, _ now: Date) -> IntakeVerdict? {
        guard let expires = token.expires, expires <= now else { return nil }
        switch pause.state {
        case .open: break
        case .held, .answered: return expires == pause.token.expires ? nil : .over(pause, pageCounts: false)
        default: return .over(pause)
        }
        let isLate = pause.pausedRun.deadline.map { $0 <= now } ?? false
        if isLate { return .late(pause) }
        return token.reviewer == nil ? .badToken(.expired(expires)) : .forbidden(.linkExpired)
    }

    private func take(
        _ answer: PostedAnswer, _ token: FormToken, _ pause: StoredPause, _ entitlement: Entitlement,
        _ now: Date
    ) async throws -> IntakeVerdict {
        let form: Form?
        do { form = try pages.form(of: pause.pausedRun, shown: pause.shown) } catch {
            return .unusable(error)
        }
        let blank = RefilledForm(
            pause: pause, form: form, draft: Draft(), entitlement: entitlement,
            typedName: answer.reviewer?.name, draftMark: answer.draftMark)
        switch answer.errand {
        case .look: return looked(blank, token)
        case .save, .resume: return try await keep(answer, token, blank, now)
        case .preview, nil: break
        }
        if let action = answer.action { return edit(answer.content, action, blank, token) }
        switch decode(answer.content, form) {
        case .malformed(let error):
            return .malformed(error)
        case .invalid(let problems, let draft):
            return refuse(problems, blank.holding(draft), token)
        case .valid(let input, let draft):
            let problems = forbidden(input, pause.pausedRun.orchestrator, form, draft)
            guard problems.isEmpty else { return refuse(problems, blank.holding(draft), token) }
            return try await submit(input, answer, token, blank.holding(draft), now)
        case nil:
            return try await submit(nil, answer, token, blank, now)
        }
    }

    /// A receiver with a store of its own may hear of a pause a moment later than the generator that drew its page; of one
    /// that is over by its token it need not hear any more.
    private func knownPause(_ id: PauseID, until end: Date?, _ now: Date) async throws -> StoredPause? {
        let isOver = end.map { $0 <= now } ?? false
        let patience = ContinuousClock.now + (isOver ? .zero : Self.patience)
        while true {
            if let pause = try await store.pause(id) { return pause }
            guard ContinuousClock.now < patience else { return nil }
            try await Task.sleep(for: .milliseconds(200))
        }
    }

    /// Does to the form what a button on it asks for; nothing is submitted.
    private func edit(
        _ content: PostedAnswer.Content, _ action: FormAction, _ refilled: RefilledForm, _ token: FormToken
    ) -> IntakeVerdict {
        guard refilled.pause.state == .open else { return .over(refilled.pause) }
        guard case .form(let body) = content, let form = refilled.form else {
            return .malformed(.unknownName(FormAction.name))
        }
        do {
            guard let draft = try form.edit(body, action) else {
                return .malformed(.unknownState(FormAction.name))
            }
            let edited = refilled.holding(draft)
            return token.shown == refilled.pause.shown ? .edited(edited) : .changed(edited)
        } catch {
            return .malformed(error)
        }
    }

    /// `nil` for a plain pause: it has no form, and its button alone is the answer.
    private func decode(_ content: PostedAnswer.Content, _ form: Form?) -> FormAnswer? {
        switch content {
        case .form(let body): form?.decode(body)
        case .json(let input): form?.decode(json: input ?? .null)
        }
    }

    /// A closed pause says so first: nobody mends an answer that cannot count.
    private func refuse(_ problems: [FormProblem], _ refilled: RefilledForm, _ token: FormToken)
        -> IntakeVerdict
    {
        guard refilled.pause.state == .open else { return .over(refilled.pause) }
        return token.shown == refilled.pause.shown ? .invalid(problems, refilled) : .changed(refilled)
    }

    private func submit(
        _ input: JSONValue?, _ answer: PostedAnswer, _ token: FormToken, _ refilled: RefilledForm, _ now: Date
    ) async throws -> IntakeVerdict {
        guard answer.errand != .preview else { return previewed(input, refilled, token) }
        let submission = Submission(
            id: Unguessable.id(), pause: token.pause, input: input,
            secrets: input.flatMap { refilled.form?.secrets(in: $0) } ?? [],
            reviewer: refilled.entitlement.reviewer,
            channel: answer.channel,
            shown: token.shown, receivedAt: now)
        let acceptance: Acceptance
        do { acceptance = try await store.accept(submission) } catch { return .notKept(error, refilled) }
        switch acceptance {
        case .accepted(let receipt): return .accepted(receipt)
        case .repeated(let receipt): return .repeated(receipt)
        case .changed: return try await changed(refilled)
        case .decided, .closed:
            guard let pause = try await store.pause(token.pause) else { return .unknownPause }
            return pause.state == .open ? .late(pause) : .over(pause)
        case .unknown: return .unknownPause
        }
    }

    /// What is asked, while it is what the token says.
    private func looked(_ refilled: RefilledForm, _ token: FormToken) -> IntakeVerdict {
        guard refilled.pause.state == .open else { return .over(refilled.pause) }
        return token.shown == refilled.pause.shown ? .asked(refilled) : .changed(refilled)
    }

    /// What would become of an answer that fits, as far as it can be told before it is given.
    private func previewed(
        _ input: JSONValue?, _ refilled: RefilledForm, _ token: FormToken
    ) -> IntakeVerdict {
        guard refilled.pause.state == .open else { return .over(refilled.pause) }
        guard token.shown == refilled.pause.shown else { return .changed(refilled) }
        return .fits(input, refilled)
    }

    /// The question as it is now, with what was typed into the former one.
    private func changed(_ refilled: RefilledForm) async throws -> IntakeVerdict {
        guard let pause = try await store.pause(refilled.pause.pausedRun.id) else { return .unknownPause }
        do {
            let form = try pages.form(of: pause.pausedRun, shown: pause.shown)
            return .changed(
                RefilledForm(
                    pause: pause, form: form, draft: refilled.draft, entitlement: refilled.entitlement,
                    typedName: refilled.typedName, draftMark: refilled.draftMark))
        } catch { return .unusable(error) }
    }

    private func forbidden(
        _ input: JSONValue?, _ orchestrator: String, _ form: Form?, _ draft: Draft
    ) -> [FormProblem] {
        guard let input, let engine = orchestrators.first(where: { $0.name == orchestrator }) else {
            return []
        }
        let found = engine.forbiddenPlaces(in: input).map { (place: $0.pointer, message: $0.message) }
        return form?.problems(found, in: draft) ?? []
    }
}
