/// A submission on its way to the orchestrator that holds the run.
public struct Delivery: Equatable, Sendable {
    /// The answer to hand over.
    public let submission: Submission

    /// The pause as it was when the answer was taken.
    public let pausedRun: PausedRun

    /// How often it was tried before.
    public let attempts: Int

    /// Whether an earlier try may have reached the orchestrator: then look before sending again.
    public let mayHaveArrived: Bool

    public init(submission: Submission, pausedRun: PausedRun, attempts: Int, mayHaveArrived: Bool) {
        self.submission = submission
        self.pausedRun = pausedRun
        self.attempts = attempts
        self.mayHaveArrived = mayHaveArrived
    }
}
