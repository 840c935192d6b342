public import Foundation
public import JSON
public import Runs

/// What a program asks of the embedded orchestrator: a run that waits for a person.
public struct NewRun: Equatable, Sendable {
    /// A name for people; need not be unique.
    public let name: String

    /// The question, in Markdown.
    public let description: String?

    /// The JSON Schema of the answer; `nil` for a plain pause.
    public let schema: JSONValue?

    /// An object of initial values, by property.
    public let initial: JSONValue?

    /// The evidence, in the order in which the page shows it.
    public let artifacts: [Artifact]

    /// Labels, in the author's order.
    public let tags: [String]

    /// When the run expires; `nil` for never.
    public let deadline: Date?

    /// When people should be reminded of it, should it still wait then; `nil` for never.
    public let remindAt: Date?

    /// Who may see and answer it.
    public let audience: Audience

    public init(
        name: String, description: String? = nil, schema: JSONValue?, initial: JSONValue? = nil,
        artifacts: [Artifact] = [], tags: [String] = [], deadline: Date? = nil,
        remindAt: Date? = nil, audience: Audience = .anyone
    ) {
        self.name = name
        self.description = description
        self.schema = schema
        self.initial = initial
        self.artifacts = artifacts
        self.tags = tags
        self.deadline = deadline
        self.remindAt = remindAt
        self.audience = audience
    }
}
