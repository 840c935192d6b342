import JSON

/// What the server said to a resume.
///
/// Its HTTP status does not tell: refusals come as 200, and some as 201.
enum PrefectVerdict: Equatable {
    /// The run goes on.
    case accepted

    /// The answer or its schema was refused; the run still waits.
    case refused(reason: String)

    /// The schema is not stored yet: nothing happened.
    case early

    /// The deadline had passed; the run has failed by now.
    case timedOut

    /// The run does not wait: somebody or something was faster.
    case notPaused

    /// Reads a reply with a status that means success; `nil` for a body that is no verdict.
    init?(_ body: JSONValue) {
        let reason = body["details"]?["reason"]?.string ?? ""
        switch body["status"]?.string {
        case "ACCEPT": self = .accepted
        case "ABORT": self = .notPaused
        case "REJECT" where reason.hasPrefix("Run input schema not found"): self = .early
        case "REJECT" where reason.hasSuffix("has timed out and can no longer resume."): self = .timedOut
        case "REJECT": self = .refused(reason: RefusalReason.reworded(reason))
        default: return nil
        }
    }
}
