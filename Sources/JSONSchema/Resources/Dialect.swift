import JSON

/// The rules by which a resource is read: a draft, and which of its vocabularies are in use.
struct Dialect: Equatable {
    let draft: SchemaDraft

    /// Vocabularies whose keywords say nothing here.
    var absent: Set<Vocabulary> = []

    /// Whether `format` is a rule whatever the options say.
    var assertsFormats = false

    init(_ draft: SchemaDraft) {
        self.draft = draft
    }

    /// The dialect that a metaschema describes by `$vocabulary` (JSON Schema 2020-12, Core §8.1.2).
    ///
    /// `nil` where it asks for a vocabulary that is not known here: that one's URI is put into `unknown`.
    init?(metaschema: JSONValue, unknown: inout String) {
        draft = metaschema["$schema"]?.string.flatMap { SchemaDraft(metaschema: $0) } ?? .draft2020
        guard let named = metaschema["$vocabulary"], named.kind == .object else { return }
        absent = Set(Vocabulary.allCases).subtracting([.core])
        for (uri, isRequired) in named.members {
            if let vocabulary = Vocabulary(uri: uri) {
                absent.remove(vocabulary)
            } else if isRequired.bool == true {
                unknown = uri
                return nil
            }
        }
        assertsFormats = !absent.contains(.formatAssertion)
    }

    /// Whether a keyword has its meaning here.
    func knows(_ keyword: String) -> Bool {
        if !absent.isEmpty, let vocabulary = Vocabulary(keyword: keyword), absent.contains(vocabulary) {
            return false
        }
        return !Keywords.isLater(keyword, than: draft)
    }
}
