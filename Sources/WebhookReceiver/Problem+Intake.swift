import Forms
import Foundation
import Languages
import Runs
import Tokens

extension Problem {
    static let changed = Problem(
        status: 409, title: "The question has changed",
        detail: "Nothing was sent. Read the page as it is now and send the answer again.")

    static func decided(_ decision: Decision) -> Problem {
        let who = decision.reviewer.map { "by \($0.name) " } ?? ""
        return Problem(
            status: 409, title: "Already answered",
            detail: "This was answered \(who)at \(decision.at.formatted(.iso8601)). Your answer was not sent."
        )
    }

    static func late(_ state: PauseState) -> Problem {
        switch state {
        case .expired: late("The time to answer has passed.")
        case .cancelled: late("The run was cancelled.")
        case .open, .held, .answered, .gone: late("The run no longer waits for this answer.")
        }
    }

    static func refused(_ error: TokenError) -> Problem {
        switch error {
        case .malformed:
            Problem(
                status: 400, ProblemPhrases(title: .faultUnreadable, detail: .faultIncompleteDetail))
        case .expired: notOurs(.faultPassedDetail)
        case .forged: notOurs(.faultForgedDetail)
        case .unknownKey: notOurs(.faultOldKeyDetail)
        }
    }

    static func unreadable(_ error: FormBodyError) -> Problem {
        guard error.isTooLarge else { return malformed(error.description) }
        return Problem(
            status: 413, ProblemPhrases(title: .faultTooLarge, detail: nil), detail: error.description)
    }

    static func withoutForm(_ error: FormError) -> Problem {
        Problem(
            status: 500,
            ProblemPhrases(
                title: .faultWithoutForm, detail: .faultWithoutFormDetail,
                values: ["reason": error.description]))
    }

    private static func notOurs(_ detail: Phrase) -> Problem {
        Problem(status: 403, ProblemPhrases(title: .faultNotOurs, detail: detail))
    }

    private static func late(_ detail: String) -> Problem {
        Problem(status: 409, title: "Too late", detail: "\(detail) Nothing was sent.")
    }
}
