/// How a schema is read.
public struct SchemaOptions: Equatable, Sendable {
    /// Whether `format` is a rule; if not, it is a note, as JSON Schema 2020-12 has it.
    ///
    /// Formats not in `Format` are notes in both cases.
    public var assertsFormats: Bool

    /// How many subschemas a schema may have.
    public var maxSubschemas: Int

    public init(assertsFormats: Bool = false, maxSubschemas: Int = 100_000) {
        self.assertsFormats = assertsFormats
        self.maxSubschemas = maxSubschemas
    }
}
