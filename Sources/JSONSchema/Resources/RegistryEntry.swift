import JSON

/// A document that references may lead to.
struct RegistryEntry {
    let document: JSONValue

    /// The URI that the `$id`s within it are resolved against.
    let base: URIReference

    /// The URIs of the document itself.
    let names: [URIReference]

    /// The URIs that resources within it may have: some only by the rules of one draft or another.
    var innerNames: Set<URIReference> {
        Self.names(in: document, base, besideReferences: true)
            .union(Self.names(in: document, base, besideReferences: false))
    }

    private static func names(
        in document: JSONValue, _ base: URIReference, besideReferences: Bool
    ) -> Set<URIReference> {
        var found: Set<URIReference> = []
        var queue = [(document, base)]
        while let (value, outer) = queue.popLast() {
            var inner = outer
            if let id = value["$id"]?.string, id.utf8.first != UInt8(ascii: "#"),
                besideReferences || value["$ref"] == nil
            {
                inner = URIReference(id).resolved(against: outer).document
                guard inner.path.utf8.count <= ResourceIndex.longestIdentifier else { continue }
                found.insert(inner)
            }
            for child in Keywords.subschemas(of: value, .draft2020) { queue.append((child.value, inner)) }
        }
        return found
    }
}
