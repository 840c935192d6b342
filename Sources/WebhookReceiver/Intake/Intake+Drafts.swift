import Forms
import Foundation
import RunStore
import Runs
import Tokens

extension Intake {
    /// Keeps what was entered, or gives back what was kept; nothing is judged and nothing decided.
    func keep(
        _ answer: PostedAnswer, _ token: FormToken, _ blank: RefilledForm, _ now: Date
    ) async throws -> IntakeVerdict {
        guard blank.pause.state == .open else { return .over(blank.pause) }
        guard case .form(let body) = answer.content, let form = blank.form else {
            return .malformed(.unknownName(answer.errand == .resume ? "_resume" : "_save"))
        }
        do {
            let typed = blank.holding(try form.typed(body))
            guard case .save(let base) = answer.errand else { return try await resume(form, typed) }
            guard token.shown == typed.pause.shown else { return .changed(typed) }
            let kept: KeptDraft
            do { kept = try form.kept(body) } catch  where error.isTooLarge { return .tooLongToKeep(typed) }
            return try await save(kept, over: base, typed, now)
        } catch let error as FormBodyError { return .malformed(error) }
    }

    private func save(
        _ kept: KeptDraft, over base: String?, _ typed: RefilledForm, _ now: Date
    ) async throws -> IntakeVerdict {
        let pause = typed.pause.pausedRun.id
        let draft = SavedDraft(
            pause: pause, holder: typed.holder,
            page: keys.page(of: pause, for: typed.entitlement.holder?.link), content: kept.text,
            reviewer: typed.typedName, savedAt: now)
        switch try await store.save(draft, over: base) {
        case .saved(let draft): return .saved(typed, draft)
        case .other(let draft): return .otherDraft(typed, draft)
        case .over: return try await store.pause(pause).map { .over($0) } ?? .unknownPause
        }
    }

    private func resume(_ form: Form, _ typed: RefilledForm) async throws -> IntakeVerdict {
        let found = try await store.draft(of: typed.pause.pausedRun.id, holder: typed.holder)
        guard let found else { return .resumed(typed, nil) }
        return .resumed(Self.refilled(typed.pause, form, found, typed.entitlement), found)
    }

    /// The form as it was kept.
    static func refilled(
        _ pause: StoredPause, _ form: Form, _ draft: SavedDraft, _ entitlement: Entitlement
    ) -> RefilledForm {
        RefilledForm(
            pause: pause, form: form, draft: form.draft(KeptDraft(text: draft.content)),
            entitlement: entitlement, typedName: draft.reviewer)
    }
}

extension RefilledForm {
    /// The links of the one to whom the page was made out.
    fileprivate var holder: String? { entitlement.holder?.link.text }
}
