import JSON

/// The metaschemas of the drafts, which references may lead to like any other document.
enum Metaschemas {
    /// The metaschema, or the part of one, with a URI, and its number; `nil` for any other.
    static func entry(at uri: URIReference) -> (number: Int, entry: RegistryEntry)? {
        byName[uri].map { ($0, entries[$0]) }
    }

    private static let entries = (draft2020 + [draft7]).compactMap { text -> RegistryEntry? in
        guard let document = try? JSONDocument(text).root, let id = document["$id"]?.string else {
            return nil
        }
        let base = URIReference(id).document
        return RegistryEntry(document: document, base: base, names: [base])
    }

    private static let byName = Dictionary(
        uniqueKeysWithValues: entries.enumerated().map { ($1.base, $0) })
}
