import Forms
import RunStore
import Runs

/// A page to show again, with what was typed.
struct RefilledForm {
    let pause: StoredPause
    let form: Form?
    let draft: Draft
    let entitlement: Entitlement

    /// What was typed as the name of whoever answers, where nothing better is known.
    var typedName: String?
}
