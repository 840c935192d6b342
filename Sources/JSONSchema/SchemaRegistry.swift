public import JSON

/// The documents that references of a schema may lead to.
///
/// The metaschemas of 2020-12 and draft-07 are among them from the start. Nothing is ever fetched or read from disk.
public struct SchemaRegistry: Sendable {
    private var entries: [RegistryEntry] = []

    /// The entries that have, or may have, a resource with a URI.
    private var byName: [URIReference: Int] = [:]

    /// Knows the metaschemas alone.
    public init() {}

    /// Makes a document known by its own `$id`, by the ones within it, and by `uri` where one is given.
    ///
    /// Of two documents with one `$id`, the one registered last counts. Two that hold the same third document, as bundles
    /// do, may be used together where both hold the same. Throws where the document has no absolute URI.
    public mutating func register(_ document: JSONValue, as uri: String? = nil) throws(SchemaError) {
        let retrieval = URIReference(uri ?? "").document
        let base = URIReference(document["$id"]?.string ?? "").resolved(against: retrieval).document
        guard base.scheme != nil else { throw .unnamedDocument(at: JSONPointer()) }
        let names = retrieval.scheme == nil ? [base] : [base, retrieval]
        for known in Set(names.compactMap { byName[$0] })
        where names.contains(where: entries[known].names.contains) {
            byName = byName.filter { $0.value != known }
        }
        entries.append(RegistryEntry(document: document, base: base, names: names))
        for name in entries[entries.count - 1].innerNames where !isDocument(name) {
            byName[name] = entries.count - 1
        }
        for name in names { byName[name] = entries.count - 1 }
    }

    /// The document that was registered under a URI without a fragment, or the metaschema that has it.
    public func document(at uri: URIReference) -> JSONValue? {
        entry(at: uri).flatMap { $0.entry.names.contains(uri) ? $0.entry.document : nil }
    }

    /// The document that has a URI without a fragment, or may have a resource with it; and a number of its own.
    func entry(at uri: URIReference) -> (number: Int, entry: RegistryEntry)? {
        if let number = byName[uri] { return (number, entries[number]) }
        return Metaschemas.entry(at: uri).map { (-1 - $0.number, $0.entry) }
    }

    private func isDocument(_ name: URIReference) -> Bool {
        byName[name].map { entries[$0].names.contains(name) } ?? false
    }
}
