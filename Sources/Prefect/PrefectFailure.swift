/// Why one request brought no usable answer.
///
/// Nothing in it comes from a request's body.
enum PrefectFailure: Error, Equatable {
    /// No connection: the request was never sent.
    case notSent(reason: String)

    /// The request went out and no whole answer came back: it may have been carried out.
    case cut(reason: String)

    /// The request went out and no answer came in time: it may have been carried out, or still be.
    case timedOut

    /// The credentials were refused.
    case unauthorized

    /// An HTTP status that says no.
    case status(Int)

    /// An answer in another shape than Prefect's.
    case unreadable(reason: String)
}

extension PrefectFailure: CustomStringConvertible {
    var description: String {
        switch self {
        case .notSent(let reason), .cut(let reason), .unreadable(let reason): reason
        case .timedOut: "it did not answer in time"
        case .unauthorized: "the credentials were refused"
        case .status(429): "too many requests (HTTP 429)"
        case .status(503): "the server is busy (HTTP 503)"
        case .status(let status): "HTTP \(status)"
        }
    }
}

extension PrefectFailure {
    /// The failure as a receipt shows it.
    var sentence: String {
        switch self {
        case .notSent(let reason): "Prefect cannot be reached: \(reason)."
        case .cut(let reason): "Prefect did not answer in full: \(reason)."
        case .timedOut: "Prefect did not answer in time."
        case .unauthorized: "Prefect refused the portal's credentials."
        case .status: "Prefect could not do it now: \(description)."
        case .unreadable(let reason): "Prefect gave an unexpected answer: \(reason)."
        }
    }
}
