public import Foundation
public import JSON

/// A valid answer to one pause, as it was taken.
public struct Submission: Equatable, Sendable {
    /// Unguessable: whoever knows it may read the receipt.
    public let id: String

    /// The pause that it answers.
    public let pause: PauseID

    /// The run input; `nil` answers a plain pause.
    public let input: JSONValue?

    /// Where in the input the schema has secrets: the record of what was sent holds digests in their places.
    public let secrets: [JSONPointer]

    /// `nil` when nobody said who they are.
    public let reviewer: Reviewer?

    /// The way it came: `form`, `json` or a chat's name.
    public let channel: String

    /// The digest of what the reviewer was shown.
    public let shown: String

    /// When the post came in.
    public let receivedAt: Date

    public init(
        id: String, pause: PauseID, input: JSONValue?, secrets: [JSONPointer] = [], reviewer: Reviewer?,
        channel: String, shown: String,
        receivedAt: Date
    ) {
        self.id = id
        self.pause = pause
        self.input = input
        self.secrets = secrets
        self.reviewer = reviewer
        self.channel = channel
        self.shown = shown
        self.receivedAt = receivedAt
    }
}
