import Forms
import Foundation
import RunStore
import Runs
import Tokens

extension Intake {
    /// Keeps what was entered, or gives back what was kept; nothing is judged and nothing decided.
    func keep(
        _ answer: PostedAnswer, _ token: FormToken, _ refilled: RefilledForm, _ now: Date
    ) async throws -> IntakeVerdict {
        guard refilled.pause.state == .open else { return .over(refilled.pause) }
        guard case .form(let body) = answer.content, let form = refilled.form else {
            return .malformed(.unknownName(answer.errand == .save ? "_save" : "_resume"))
        }
        if answer.errand == .resume { return try await resume(form, refilled) }
        do {
            return try await save(try form.kept(body), form, answer, token, refilled, now)
        } catch let error as FormBodyError { return .malformed(error) }
    }

    private func save(
        _ kept: KeptDraft, _ form: Form, _ answer: PostedAnswer, _ token: FormToken,
        _ refilled: RefilledForm, _ now: Date
    ) async throws -> IntakeVerdict {
        var shown = RefilledForm(
            pause: refilled.pause, form: form, draft: form.draft(kept), entitlement: refilled.entitlement)
        shown.typedName = answer.reviewer?.name
        guard token.shown == refilled.pause.shown else { return .changed(shown) }
        let draft = SavedDraft(
            pause: token.pause, holder: refilled.holder, page: page(of: refilled), content: kept.text,
            reviewer: answer.reviewer?.name, savedAt: now)
        guard try await store.save(draft) else {
            return try await store.pause(token.pause).map(IntakeVerdict.over) ?? .unknownPause
        }
        return .saved(shown, now, page: draft.page)
    }

    private func resume(_ form: Form, _ refilled: RefilledForm) async throws -> IntakeVerdict {
        let found = try await store.draft(of: refilled.pause.pausedRun.id, holder: refilled.holder)
        guard let found else { return .resumed(refilled, nil) }
        return .resumed(Self.refilled(refilled.pause, form, found, refilled.entitlement), found.savedAt)
    }

    /// The form as it was kept.
    static func refilled(
        _ pause: StoredPause, _ form: Form, _ draft: SavedDraft, _ entitlement: Entitlement
    ) -> RefilledForm {
        var refilled = RefilledForm(
            pause: pause, form: form, draft: form.draft(KeptDraft(text: draft.content)),
            entitlement: entitlement)
        refilled.typedName = draft.reviewer
        return refilled
    }

    /// The place of the page below the site's folder.
    private func page(of refilled: RefilledForm) -> String {
        let pause = refilled.pause.pausedRun.id
        guard let link = refilled.entitlement.holder?.link else {
            return "r/\(keys.pagePath(for: pause)).html"
        }
        return "p/\(keys.folder(of: link))/\(keys.pagePath(for: pause, of: link)).html"
    }
}

extension RefilledForm {
    /// The links of the one to whom the page was made out.
    fileprivate var holder: String? { entitlement.holder?.link.text }
}
