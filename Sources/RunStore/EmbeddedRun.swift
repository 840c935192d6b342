public import Foundation
public import JSON
public import Runs

/// A run of the embedded orchestrator, as the program that created it sees it.
public struct EmbeddedRun: Equatable, Sendable {
    /// Where it stands.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        case paused, resumed, expired, cancelled
    }

    /// Unguessable and safe in URLs.
    public let id: String

    /// What its author called it.
    public let name: String

    /// Whether it still waits, and if not, why.
    public let status: Status

    /// The answer, once it resumed; `nil` before, and for a plain pause.
    public let input: JSONValue?

    /// When its answer was taken; `nil` while there is none.
    public let answeredAt: Date?

    /// `nil` also when the reviewer did not say.
    public let reviewer: Reviewer?

    /// When it was created, which is when it began to wait.
    public let createdAt: Date

    /// When it expires; `nil` for never.
    public let deadline: Date?

    /// When people were reminded of it; `nil` while they were not.
    public let remindedAt: Date?

    /// Labels, in the author's order.
    public let tags: [String]

    /// Its one pause.
    public var pause: PauseID { EmbeddedOrchestrator.pauseID(id) }
}
