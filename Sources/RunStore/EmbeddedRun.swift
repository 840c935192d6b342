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

    public let name: String

    public let status: Status

    /// The answer, once it resumed; `nil` before, and for a plain pause.
    public let input: JSONValue?

    public let answeredAt: Date?

    /// `nil` also when the reviewer did not say.
    public let reviewer: Reviewer?

    public let createdAt: Date

    public let deadline: Date?

    public let tags: [String]

    /// Its one pause.
    public var pause: PauseID { EmbeddedOrchestrator.pauseID(id) }
}
