public import Mustache

/// What a page shows, as data.
public protocol Page: Sendable {
    /// The values for the page's template, which bears the name of the view's shape.
    func view(in surroundings: Surroundings) -> View
}
