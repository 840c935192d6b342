import Runs
public import Tokens

extension StoredPause {
    /// What a form of this page carries: good for this pause as it is shown now, until its deadline.
    public var token: FormToken {
        FormToken(pause: pausedRun.id, shown: shown, expires: pausedRun.deadline)
    }
}
