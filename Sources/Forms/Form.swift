/// The form of an input schema: its fields in the schema's order.
public struct Form: Sendable {
    /// The schema's title.
    public let title: String?

    /// The schema's description: Markdown at most, never HTML.
    public let description: String?

    /// The fields, in the order of the schema.
    public let fields: [Field]

    /// What the author of the schema may want to know.
    public let notes: [FormNote]

    private let preset: Draft

    /// The controls before anything is typed: initial values, else the schema's defaults.
    public func draft() -> Draft { preset }
}
