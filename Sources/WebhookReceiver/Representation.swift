import MicroHTTPD

/// Which form of an answer a client wants.
enum Representation: Hashable, Sendable {
    case html
    case json

    /// JSON for a client that names it and does not name HTML; else HTML, which browsers ask for.
    ///
    /// Quality values are not weighed: no client is known that lists both and prefers JSON by weight alone.
    init(accept: String?) {
        let types = (accept ?? "").lowercased()
        let namesJSON = types.contains("application/json") || types.contains("application/problem+json")
        self = namesJSON && !types.contains("text/html") ? .json : .html
    }
}
