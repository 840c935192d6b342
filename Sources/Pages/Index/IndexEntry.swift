public import Foundation
public import Runs

/// What the index says about one question that waits.
public struct IndexEntry: Equatable, Sendable {
    /// Where its page is, relative to the index.
    public let href: String

    public let question: String

    public let run: Run

    public let orchestrator: String

    public let askedAt: Date

    public let deadline: Date?

    public init(_ pausedRun: PausedRun, href: String) {
        self.href = href
        question = Question(pausedRun).title
        run = pausedRun.run
        orchestrator = pausedRun.orchestrator
        askedAt = pausedRun.pausedAt
        deadline = pausedRun.deadline
    }
}
