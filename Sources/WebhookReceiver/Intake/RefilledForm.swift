import Forms
import RunStore
import Runs

/// A page to show again, with what was typed.
struct RefilledForm {
    let pause: StoredPause
    let form: Form?
    let draft: Draft
    let entitlement: Entitlement
}
