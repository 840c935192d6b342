/// The drafts of JSON Schema by which a schema can be read.
public enum SchemaDraft: String, Sendable, CaseIterable {
    /// The newest, and the one that is assumed; with all its vocabularies.
    case draft2020 = "2020-12"

    /// Without the keywords that came after it; `$recursiveRef` is refused.
    case draft2019 = "2019-09"

    /// What stands beside a `$ref` is ignored. Draft-06 is read by it too.
    case draft7 = "7"

    /// The draft whose metaschema has this URI; `nil` for one that is not known.
    init?(metaschema uri: String) {
        switch uri.hasSuffix("#") ? String(uri.dropLast()) : uri {
        case "https://json-schema.org/draft/2020-12/schema": self = .draft2020
        case "https://json-schema.org/draft/2019-09/schema": self = .draft2019
        case "http://json-schema.org/draft-07/schema", "http://json-schema.org/draft-06/schema",
            "https://json-schema.org/draft-07/schema":
            self = .draft7
        default: return nil
        }
    }
}
