public import Foundation
public import JSON

/// A run that waits for a person: what it asks, with what evidence, and until when.
public struct PausedRun: Equatable, Sendable {
    /// Names this wait, in every table, token and address.
    public let id: PauseID

    /// The name of the orchestrator that holds the run, such as `embedded` or `prefect`.
    public let orchestrator: String

    /// The run that waits.
    public let run: Run

    /// Whether its process waits too.
    public let kind: PauseKind

    /// What the orchestrator needs to find this very pause again; opaque to all others.
    public let handle: String

    /// The author's explanation or question, in Markdown.
    public let description: String?

    /// The JSON Schema of the run input; `nil` for a plain pause, which is answered by resuming it.
    public let schema: JSONValue?

    /// An object of initial values, by property; `nil` for none.
    public let initial: JSONValue?

    /// The evidence, in the order in which pages show it.
    public let artifacts: [Artifact]

    /// Since when it waits, by the orchestrator's clock.
    public let pausedAt: Date

    /// When the orchestrator stops waiting; `nil` for never.
    public let deadline: Date?

    /// What comes of no answer by the deadline; without meaning where there is none.
    public let deadlineEffect: DeadlineEffect

    /// When people should be reminded of it, should it still wait then; `nil` for never.
    public let remindAt: Date?

    /// Who may see and answer it.
    public let audience: Audience

    public init(
        id: PauseID, orchestrator: String, run: Run, kind: PauseKind = .paused, handle: String = "",
        description: String? = nil, schema: JSONValue? = nil, initial: JSONValue? = nil,
        artifacts: [Artifact] = [],
        pausedAt: Date, deadline: Date? = nil, deadlineEffect: DeadlineEffect = .runFails,
        remindAt: Date? = nil, audience: Audience = .anyone
    ) {
        self.id = id
        self.orchestrator = orchestrator
        self.run = run
        self.kind = kind
        self.handle = handle
        self.description = description
        self.schema = schema
        self.initial = initial
        self.artifacts = artifacts
        self.pausedAt = pausedAt
        self.deadline = deadline
        self.deadlineEffect = deadlineEffect
        self.remindAt = remindAt
        self.audience = audience
    }
}
