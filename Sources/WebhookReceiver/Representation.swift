import MicroHTTPD

/// Which form of an answer a client wants.
enum Representation: Hashable, Sendable {
    case html
    case json

    /// What a request asks for: under `/api`, which only programs use, JSON unless it names HTML; elsewhere HTML, which
    /// browsers ask for, unless it names JSON and not HTML.
    init(_ request: HTTPRequest) {
        let accept = request.headers["Accept"]
        let isForPrograms = request.segments.first == "api"
        self =
            isForPrograms && accept?.lowercased().contains("text/html") != true
            ? .json : .init(accept: accept)
    }

    /// JSON for a client that names it and does not name HTML.
    ///
    /// Quality values are not weighed: no client is known that lists both and prefers JSON by weight alone.
    init(accept: String?) {
        let types = (accept ?? "").lowercased()
        let namesJSON = types.contains("application/json") || types.contains("application/problem+json")
        self = namesJSON && !types.contains("text/html") ? .json : .html
    }
}
