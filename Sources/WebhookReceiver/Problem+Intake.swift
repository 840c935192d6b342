import Forms
import Foundation
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
        case .malformed: malformed(error.description)
        case .expired, .forged, .unknownKey:
            Problem(status: 403, title: "The form is not ours", detail: error.description)
        }
    }

    static func unreadable(_ error: FormBodyError) -> Problem {
        guard error.isTooLarge else { return malformed(error.description) }
        return Problem(status: 413, title: "Too large", detail: error.description)
    }

    static func withoutForm(_ error: FormError) -> Problem {
        Problem(
            status: 500, title: "This question cannot be shown as a form",
            detail: "Nothing was taken. The run's author has to change its schema: \(error)")
    }

    private static func late(_ detail: String) -> Problem {
        Problem(status: 409, title: "Too late", detail: "\(detail) Nothing was sent.")
    }
}
