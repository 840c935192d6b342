public import Foundation

/// What a reviewer is told about an accepted answer, without the answer.
public struct Receipt: Equatable, Sendable {
    /// How far the answer has come.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// Safe on disk here; the orchestrator does not have it yet.
        case held

        /// The orchestrator said that it took it.
        case accepted

        /// Read back from the orchestrator.
        case confirmed

        /// The orchestrator refused it, for `reason`.
        case refused

        /// The pause was over when it came, for `reason`.
        case overtaken
    }

    /// The submission's id.
    public let id: String

    /// The pause that was answered.
    public let pause: PauseID

    /// The run that it belongs to.
    public let run: Run

    /// The name of the orchestrator that holds the run.
    public let orchestrator: String

    /// Whether the run goes on at once or is started again.
    public let kind: PauseKind

    /// How far the answer has come by `updatedAt`.
    public let state: State

    /// Why it was refused or overtaken, or why it is still held; holds no run input.
    public let reason: String?

    /// Who answered; `nil` when nobody said who they are.
    public let reviewer: Reviewer?

    /// When the answer came in.
    public let receivedAt: Date

    /// When `state` or `reason` last changed.
    public let updatedAt: Date

    public init(
        id: String, pause: PauseID, run: Run, orchestrator: String, kind: PauseKind, state: State,
        reason: String? = nil,
        reviewer: Reviewer? = nil, receivedAt: Date, updatedAt: Date
    ) {
        self.id = id
        self.pause = pause
        self.run = run
        self.orchestrator = orchestrator
        self.kind = kind
        self.state = state
        self.reason = reason
        self.reviewer = reviewer
        self.receivedAt = receivedAt
        self.updatedAt = updatedAt
    }
}
