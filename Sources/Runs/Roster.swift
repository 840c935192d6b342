/// What an orchestrator answered when it was asked who waits.
public struct Roster: Equatable, Sendable {
    /// A run that waits but could not be read in full; it keeps its place and is asked about again.
    public struct Problem: Hashable, Sendable {
        /// The pause that could not be read.
        public let pause: PauseID

        /// For the operator's log; holds no run input.
        public let reason: String

        public init(pause: PauseID, reason: String) {
            self.pause = pause
            self.reason = reason
        }
    }

    /// The runs that could be read.
    public let runs: [PausedRun]

    /// Those that could not; they wait all the same.
    public let problems: [Problem]

    public init(runs: [PausedRun], problems: [Problem] = []) {
        self.runs = runs
        self.problems = problems
    }
}
