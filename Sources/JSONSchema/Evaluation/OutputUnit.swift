public import JSON

/// How one subschema judges one place of a value.
public struct OutputUnit: Equatable, Sendable {
    /// Whether the subschema takes the value.
    public internal(set) var isValid: Bool

    /// The way to the subschema, from the schema's root through each reference.
    public let evaluationPath: JSONPointer

    /// Where the subschema stands: the URI of its resource, empty for a schema without one, and a pointer as fragment.
    public let schemaLocation: String

    /// The place in the value.
    public let instanceLocation: JSONPointer

    /// What the subschema's own keywords find wrong; those of the subschemas within it are in `details`.
    public internal(set) var errors: [KeywordError] = []

    /// What its keywords note; it counts only where the unit is valid, and all units that it is in.
    public internal(set) var annotations: [KeywordAnnotation] = []

    /// The units of the subschemas that its keywords applied, all branches of unions included.
    public internal(set) var details: [OutputUnit] = []

    /// Whether its failure makes the unit fail that it is in: not so for `if`, `not`, or a branch beside one that takes.
    var isBlamed = true
}
