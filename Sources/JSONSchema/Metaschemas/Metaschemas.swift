import JSON

/// The metaschemas of the drafts, which references may lead to like any other document.
enum Metaschemas {
    /// The metaschema, or the part of one, with a URI; `nil` for any other.
    static func document(at uri: URIReference) -> JSONValue? { all[uri] }

    private static let all: [URIReference: JSONValue] = {
        var documents: [URIReference: JSONValue] = [:]
        for text in draft2020 + [draft7] {
            guard let document = try? JSONDocument(text).root, let id = document["$id"]?.string else {
                continue
            }
            documents[URIReference(id).document] = document
        }
        return documents
    }()
}
