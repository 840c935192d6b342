public import JSON

/// The documents that references of a schema may lead to.
///
/// The metaschemas of 2020-12 and draft-07 are among them from the start. Nothing is ever fetched or read from disk.
public struct SchemaRegistry: Sendable {
    /// Documents by the URI at which they are to be found.
    private var documents: [URIReference: JSONValue] = [:]

    public init() {}

    /// Makes a document known by its own `$id`, by the ones within it, and by `uri` where one is given.
    ///
    /// The one registered last counts. Throws where it has no absolute URI at all.
    public mutating func register(_ document: JSONValue, as uri: String? = nil) throws(SchemaError) {
        let retrieval = URIReference(uri ?? "")
        let base = URIReference(document["$id"]?.string ?? "").resolved(against: retrieval).document
        guard base.scheme != nil else { throw .unnamedDocument(at: JSONPointer()) }
        for name in Self.identifiers(in: document, base) { documents[name] = document }
        if retrieval.scheme != nil { documents[retrieval.document] = document }
    }

    /// The document with a URI, which has no fragment.
    func document(at uri: URIReference) -> JSONValue? {
        documents[uri] ?? Metaschemas.document(at: uri)
    }

    /// The URIs that a document and the resources within it have.
    private static func identifiers(in document: JSONValue, _ base: URIReference) -> [URIReference] {
        var found = [base]
        var queue = [(document, base)]
        while let (value, outer) = queue.popLast() {
            var inner = outer
            if let id = value["$id"]?.string, !id.hasPrefix("#") {
                inner = URIReference(id).resolved(against: outer).document
                guard inner.path.utf8.count <= ResourceIndex.longestIdentifier else { continue }
                found.append(inner)
            }
            for child in Keywords.subschemas(of: value, .draft2020) { queue.append((child.value, inner)) }
        }
        return found
    }
}
