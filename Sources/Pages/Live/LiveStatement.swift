public import Foundation
public import Languages
public import Runs

/// What an open page says when its pause has come further.
public struct LiveStatement: Equatable, Sendable {
    /// A sentence or two.
    public let line: String

    /// Whether no answer is taken any more.
    public let isOver: Bool

    /// Whether there is something else to see at the page's address.
    public let leadsOn: Bool

    /// - Parameters:
    ///   - state: How far it has come.
    ///   - decision: Who answered, where somebody did.
    ///   - isRefused: Whether the orchestrator refused the last answer.
    ///   - waitsSince: Since when it waits, where people were reminded of it.
    ///   - words: Those of the page's language.
    public init(
        _ state: PauseState, _ decision: Decision?, isRefused: Bool, waitsSince: Date? = nil, _ words: Words
    ) {
        isOver = state != .open
        leadsOn = isOver || isRefused
        line =
            switch state {
            case .open: Self.open(isRefused, waitsSince, words)
            case .held, .answered: decision.map { Self.line($0, words) } ?? words.sentence(words[.noticeGone])
            case .expired: words.sentence(words[.noticeExpired])
            case .cancelled: words.sentence(words[.noticeCancelled])
            case .gone: words.sentence(words[.noticeGone])
            }
    }

    private static func open(_ isRefused: Bool, _ since: Date?, _ words: Words) -> String {
        if isRefused { return words[.liveRefused] }
        return since.map { words.sentence(words.reminder(since: $0)) } ?? words[.liveOpenAgain]
    }

    private static func line(_ decision: Decision, _ words: Words) -> String {
        let name = decision.reviewer?.name.nonBlank ?? words.somebody
        return words(
            .liveAnswered,
            ["name": name.withoutBidiControls, "moment": words.moment(Timestamp(decision.at))])
    }
}
