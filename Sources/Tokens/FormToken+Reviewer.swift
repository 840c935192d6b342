public import Runs

extension FormToken {
    /// What a form carries that is made out to a reviewer: good for them alone, for as long as their links live.
    public init(
        for reviewer: KnownReviewer, among reviewers: Reviewers, pausedRun: PausedRun, shown: String
    ) {
        self.init(
            pause: pausedRun.id, shown: shown, reviewer: reviewer.link.text,
            expires: reviewers.expiry(of: pausedRun, for: reviewer))
    }
}
