import JSON

/// One subschema as it was written: its keywords in their order, and where it stands.
///
/// Subschemas refer to each other by their indices in a `SchemaGraph`.
struct Subschema {
    /// The one that takes everything and stands nowhere; always the first of a graph.
    static let anything: UInt32 = 0

    /// The kinds of value that `type` takes.
    var kinds = KindSet.all

    /// Whether it is `false`.
    var isFalse = false

    /// What decides on values; `unevaluatedItems` and `unevaluatedProperties` come last.
    var keywords: [Keyword] = []

    /// What keywords note that say nothing on whether a value fits, and those that are not known.
    var annotations: [KeywordAnnotation] = []

    /// Whether `writeOnly` or the format `password`, here or where it leads in place, makes the value a secret.
    var isSensitive = false

    /// The resource that it belongs to.
    var resource: UInt32 = 0

    /// Where it stands in its document.
    var path = SchemaPath()

    var pointer: JSONPointer { path.pointer }
}
