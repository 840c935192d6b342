public import Foundation
public import Runs

/// One thing that happened, as the history shows it.
public struct HistoryLine: Equatable, Sendable {
    /// When.
    public let at: Date

    /// What, in the page's language.
    public let event: String

    /// The run to which it happened, by its name; its pause's id where the run is no longer known.
    public let subject: String

    /// The name of the flow; `nil` where the run has none.
    public let flow: String?

    /// Who answered; `nil` for what nobody did.
    public let reviewer: Reviewer?

    /// The way the answer came, such as `form`.
    public let channel: String?

    /// What the orchestrator said.
    public let reason: String?

    public init(
        at: Date, event: String, subject: String, flow: String? = nil, reviewer: Reviewer? = nil,
        channel: String? = nil, reason: String? = nil
    ) {
        self.at = at
        self.event = event
        self.subject = subject
        self.flow = flow
        self.reviewer = reviewer
        self.channel = channel
        self.reason = reason
    }
}
