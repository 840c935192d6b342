import Forms
import Foundation
import JSON
import RunStore
import Runs
import Tokens

/// What became of a posted answer.
enum IntakeVerdict {
    /// Committed.
    case accepted(Receipt)

    /// The same answer came before, and was committed then.
    case repeated(Receipt)

    /// It does not fit: what to mend, and everything that was typed.
    case invalid([FormProblem], RefilledForm)

    /// A button changed the form; nothing was submitted.
    case edited(RefilledForm)

    /// What is asked, blank.
    case asked(RefilledForm)

    /// It fits and would be taken; nothing was submitted.
    case fits(JSONValue?, RefilledForm)

    /// It was saved to go on with later; nothing was submitted.
    case saved(RefilledForm, SavedDraft)

    /// The form as it was saved; where nothing was, as it was posted.
    case resumed(RefilledForm, SavedDraft?)

    /// It was not saved: something else is, that the form does not rest on.
    case otherDraft(RefilledForm, SavedDraft)

    /// It was not saved: there is more than is kept.
    case tooLongToKeep(RefilledForm)

    /// It fits, but the store could not commit it: nothing was taken.
    case notKept(RunStoreError, RefilledForm)

    /// The question is another than the one that was shown.
    case changed(RefilledForm)

    /// The pause no longer waits: somebody else's answer came first, or none will count. Whether the page that was posted
    /// from still counted: to others what was answered is not told.
    case over(StoredPause, pageCounts: Bool = true)

    /// Its deadline passed, and the store has not closed it yet.
    case late(StoredPause)

    /// No pause of that name is known here.
    case unknownPause

    case badToken(TokenError)

    /// It is not theirs to answer, or no longer.
    case forbidden(Problem)

    /// The run's schema makes no form, so no page of ours asked for this.
    case unusable(FormError)

    /// No page of ours posts this.
    case malformed(FormBodyError)
}
