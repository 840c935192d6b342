public import JSON

/// All that a schema says on a value, as a tree that is written in the standard output formats.
///
/// Made by `Schema.evaluate(_:)`. Unlike the issues of `Schema.issues(in:limit:)` it is meant for programs: it holds each
/// subschema that was applied, all branches of unions, and what the keywords note about a value.
public struct Evaluation: Equatable, Sendable {
    /// How the schema itself judges the value.
    public let root: OutputUnit

    /// Whether all units are there; of more than 10,000, or more than 2 MiB of places and words, only the first are.
    public let isComplete: Bool

    /// Whether the value fits the schema.
    public var isValid: Bool { root.isValid }

    /// The verdict alone (JSON Schema 2020-12, Core §12.4.1).
    public var flag: JSONValue { .object([("valid", .bool(isValid))]) }

    /// The errors, or the annotations of a valid value, as one list (JSON Schema 2020-12, Core §12.4.2).
    ///
    /// Only errors that make the value invalid are there: none of a branch beside one that takes the value. It bears
    /// `"truncated": true` where it is not complete.
    public var basic: JSONValue {
        var writer = OutputWriter()
        writer.writeBasic(self)
        return writer.finish()
    }

    /// The tree of the units ("hierarchical" of the JSON Schema output specification, as of 2023).
    ///
    /// Units have the members `valid`, `evaluationPath`, `schemaLocation` and `instanceLocation`, and, where there are any,
    /// `errors` and `annotations` by keyword, and `details`; annotations of an invalid unit are `droppedAnnotations`. It
    /// bears `"truncated": true` where it is not complete.
    public var hierarchical: JSONValue {
        var writer = OutputWriter()
        writer.writeHierarchical(self)
        return writer.finish()
    }
}
