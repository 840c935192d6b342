public import Mustache

/// Why a page cannot be drawn: a template does not fit what the page holds.
public struct PageError: Error, Equatable {
    /// The page's template, such as `page-run`.
    public let page: String

    /// What is wrong, and where.
    public let cause: MustacheError
}

extension PageError: CustomStringConvertible {
    public var description: String {
        "\(page) cannot be drawn: \(cause) Mend the template, or remove it to use the built-in one."
    }
}
