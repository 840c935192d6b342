public import Foundation
import Languages
public import Runs

/// What the index says about one question that waits.
public struct IndexEntry: Equatable, Sendable {
    /// Where its page is, relative to the index.
    public var href: String

    /// What is asked, in one line, a long one cut; `nil` where the run does not say it.
    public let question: String?

    /// The run that asks.
    public let run: Run

    /// The name of the orchestrator that holds the run.
    public let orchestrator: String

    /// Since when it waits.
    public let askedAt: Date

    /// Until when; `nil` for ever.
    public let deadline: Date?

    /// What comes of no answer by then.
    public let deadlineEffect: DeadlineEffect

    /// When people were reminded of it; `nil` while they were not.
    public let remindedAt: Date?

    /// What the page posts where it is chosen, to be answered together with others; `nil` where it cannot be.
    public var choice: String?

    /// What became of it; `nil` while it waits.
    public var outcome: Outcome?

    /// What became of a question, and nothing of what was said.
    public struct Outcome: Equatable, Sendable {
        let state: IndexState

        /// Whether somebody decided.
        let isDecided: Bool

        /// Who, where they gave a name.
        let reviewer: String?

        let at: Date

        /// What a decision came to; without one, that it came to `state` at a time.
        public init(_ state: IndexState, _ decision: Decision?, at date: Date) {
            self.state = state
            isDecided = decision != nil
            reviewer = decision?.reviewer?.name.nonBlank
            at = decision?.at ?? date
        }
    }

    /// Whether the run asks for nothing but to go on.
    private let isPlain: Bool

    /// In Unicode scalars.
    private static let longestQuestion = 500

    public init(_ pausedRun: PausedRun, remindedAt: Date? = nil, href: String) {
        self.href = href
        question = Question.ownTitle(of: pausedRun)?.cut(to: Self.longestQuestion)
        isPlain = pausedRun.schema == nil
        run = pausedRun.run
        orchestrator = pausedRun.orchestrator
        askedAt = pausedRun.pausedAt
        deadline = pausedRun.deadline
        deadlineEffect = pausedRun.deadlineEffect
        self.remindedAt = remindedAt
    }

    /// What is asked, else a sentence of ours.
    func title(_ words: Words) -> String {
        question ?? words.question(of: run, isPlain: isPlain).cut(to: Self.longestQuestion)
    }
}
