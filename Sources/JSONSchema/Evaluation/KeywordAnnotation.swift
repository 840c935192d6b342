public import JSON

/// What a keyword notes about a value that its subschema takes (JSON Schema 2020-12, Core §7.7).
public struct KeywordAnnotation: Equatable, Sendable {
    /// The keyword, such as `title`; one that is not known here is a note too (Core §6.5).
    public let keyword: String

    /// What it notes: as written in the schema, or, of a keyword that applies subschemas, the places to which it did.
    public let value: JSONValue
}
