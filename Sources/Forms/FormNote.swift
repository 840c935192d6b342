public import JSON

/// Something that the author of a schema may want to know about the form made from it.
public struct FormNote: Equatable, Sendable {
    /// Where in the schema.
    public let pointer: JSONPointer

    /// A sentence.
    public let message: String
}
