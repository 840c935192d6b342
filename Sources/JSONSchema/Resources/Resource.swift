import JSON

/// A schema with a URI of its own: a document, or a part of one that has an `$id` (JSON Schema 2020-12, Core §4.3.5).
struct Resource {
    /// A subschema that a plain name in a fragment stands for.
    struct Anchor {
        let site: Site

        /// Whether `$dynamicAnchor` gave the name.
        let isDynamic: Bool
    }

    let uri: URIReference
    let root: Site
    let dialect: Dialect
    var anchors: [ExactText: Anchor] = [:]
}
