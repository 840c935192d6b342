public import Runs
public import Tokens

extension StoredPause {
    /// What a form of this page carries: good for this pause as it is shown now, until its deadline.
    public var token: FormToken {
        FormToken(pause: pausedRun.id, shown: shown, expires: pausedRun.deadline)
    }

    /// The same of a page that is made out to a reviewer; without one, of the page that anyone may see.
    public func token(for holder: KnownReviewer?, among reviewers: Reviewers) -> FormToken {
        guard let holder else { return token }
        return FormToken(for: holder, among: reviewers, pausedRun: pausedRun, shown: shown)
    }
}
