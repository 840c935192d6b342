import Forms
import RunStore
import Runs

/// A page to show again, with what was typed.
struct RefilledForm {
    let pause: StoredPause
    let form: Form?
    var draft: Draft
    let entitlement: Entitlement

    /// What was typed as the name of whoever answers, where nothing better is known.
    var typedName: String?

    /// The mark of what was saved that the form rests on; `nil` for none.
    var draftMark: String?

    /// The same page, with this typed.
    func holding(_ draft: Draft) -> RefilledForm {
        var refilled = self
        refilled.draft = draft
        return refilled
    }
}
