public import Foundation
public import JSON
public import Runs

/// An answer that its orchestrator took, with the question that it answers.
public struct AcceptedAnswer: Equatable, Sendable {
    /// Where to go on after it.
    public let number: Int64

    /// The submission's id.
    public let submission: String

    /// The pause that it closed.
    public let pause: PauseID

    /// The name of the orchestrator that took it.
    public let orchestrator: String

    /// The run that asked.
    public let run: Run

    /// Who answered; `nil` where nobody said who they are.
    public let reviewer: Reviewer?

    /// When it was received.
    public let receivedAt: Date

    /// What was answered, digests in place of its secrets.
    public let input: JSONValue

    /// The schema that it fits; `nil` where the question was removed.
    public let schema: JSONValue?

    /// What the run had given.
    public let initial: JSONValue?
}
