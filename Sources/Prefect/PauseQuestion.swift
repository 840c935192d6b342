import JSON

/// What a pause asks: nothing for a plain one.
struct PauseQuestion: Equatable, Sendable {
    let schema: JSONValue?
    let description: String?
}
