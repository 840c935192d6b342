import JSON
import JSONSchema

/// A part of a schema document that references within it start from: the whole, or a schema with an `$id`.
///
/// Source: JSON Schema 2020-12, Core §4.3.5.
struct SchemaResource {
    let uri: URIReference
    let root: SchemaSite

    /// The schemas with a plain name; of two alike the first counts.
    var anchors: [String: SchemaSite] = [:]

    /// The names that `$dynamicAnchor` gave.
    var dynamicAnchors: Set<String> = []
}
