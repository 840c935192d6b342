/// How a schema is read.
public struct SchemaOptions: Equatable, Sendable {
    /// Whether `format` is a rule; if not, it is a note, as JSON Schema has it.
    ///
    /// Formats not in `Format` are notes in both cases. A dialect with the vocabulary `format-assertion` asserts them always.
    public var assertsFormats: Bool

    /// The draft of a schema that has no `$schema`.
    public var draft: SchemaDraft

    /// How many subschemas a schema may have, those of other documents that it refers to included; each takes some 2 µs
    /// and 1 kB.
    public var maxSubschemas: Int

    /// By default as JSON Schema has it: formats are notes, and what has no `$schema` is of draft 2020-12.
    public init(
        assertsFormats: Bool = false, draft: SchemaDraft = .draft2020, maxSubschemas: Int = 10_000
    ) {
        self.assertsFormats = assertsFormats
        self.draft = draft
        self.maxSubschemas = maxSubschemas
    }
}
