import Languages
import MicroHTTPD
import RunStore

extension Problem {
    static let notFound = Problem(
        status: 404, ProblemPhrases(title: .faultNotFound, detail: .faultNotFoundDetail))

    static let unauthorized = Problem(
        status: 401, title: "Token needed",
        detail: "Send the portal's API token as 'Authorization: Bearer TOKEN'.")

    static let notReady = Problem(
        status: 503, ProblemPhrases(title: .faultNotReady, detail: .faultNotReadyDetail))

    static let tooMany = Problem(
        status: 429, ProblemPhrases(title: .faultTooMany, detail: .faultTooManyDetail))

    static func methodNotAllowed(_ allowed: [String]) -> Problem {
        Problem(
            status: 405, title: "Method not allowed",
            detail:
                "Use \(allowed.joined(separator: " or ")) here. Opening an address never decides anything.")
    }

    static func unsupportedType(_ expected: String) -> Problem {
        Problem(status: 415, title: "Unsupported content type", detail: "Send \(expected).")
    }

    /// A form has more than is read of any.
    static let tooLongForm = Problem(
        status: 413, ProblemPhrases(title: .faultTooLarge, detail: .faultTooLargeDetail))

    /// The server let the request no further.
    static func turnedAway(_ refusal: HTTPRefusal) -> Problem {
        Problem(status: refusal.status, title: "Turned away", detail: refusal.description)
    }

    static func malformed(_ detail: String) -> Problem {
        Problem(status: 400, ProblemPhrases(title: .faultUnreadable, detail: nil), detail: detail)
    }

    static func invalid(_ errors: [Fault]) -> Problem {
        Problem(
            status: 422, title: "The answer does not fit",
            detail: "Nothing was sent to the run. Mend what errors lists and send it again.", errors: errors)
    }

    static func unusableRun(_ errors: [Fault]) -> Problem {
        Problem(
            status: 422, title: "The run cannot be created",
            detail: "Mend what errors lists and send it again.",
            errors: errors)
    }

    static func notCancelled(_ status: EmbeddedRun.Status) -> Problem {
        Problem(
            status: 409, title: "Not cancelled", detail: "The run no longer waits: it is \(status.rawValue).")
    }
}
