/// The drafts of JSON Schema that are told apart.
enum Dialect {
    case draft2020

    /// Draft-07 and draft-06: what stands beside `$ref` is ignored.
    case draft07

    /// The dialect that `$schema` names; `nil` for one that is not known.
    init?(_ uri: String) {
        switch uri.hasSuffix("#") ? String(uri.dropLast()) : uri {
        case "https://json-schema.org/draft/2020-12/schema", "https://json-schema.org/draft/2019-09/schema":
            self = .draft2020
        case "http://json-schema.org/draft-07/schema", "http://json-schema.org/draft-06/schema",
            "https://json-schema.org/draft-07/schema":
            self = .draft07
        default: return nil
        }
    }
}
