/// A part of JSON Schema 2020-12 that a dialect may leave out (Core §8.1.2).
enum Vocabulary: String, CaseIterable {
    case core
    case applicator
    case unevaluated
    case validation
    case metaData = "meta-data"
    case formatAnnotation = "format-annotation"
    case formatAssertion = "format-assertion"
    case content

    private static let prefixes = [
        "https://json-schema.org/draft/2020-12/vocab/", "https://json-schema.org/draft/2019-09/vocab/",
    ]

    /// The vocabulary with a URI; `nil` for one that is not known.
    init?(uri: String) {
        guard let prefix = Self.prefixes.first(where: uri.hasPrefix) else { return nil }
        let name = uri.dropFirst(prefix.count)
        self.init(rawValue: name == "format" ? "format-annotation" : String(name))
    }

    /// The vocabulary that a keyword belongs to; `nil` for a keyword of none.
    init?(keyword: String) {
        switch keyword {
        case "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas", "prefixItems",
            "items", "contains", "additionalItems", "properties", "patternProperties", "additionalProperties",
            "propertyNames", "dependencies":
            self = .applicator
        case "unevaluatedItems", "unevaluatedProperties": self = .unevaluated
        case "type", "const", "enum", "multipleOf", "maximum", "exclusiveMaximum", "minimum",
            "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems",
            "maxContains", "minContains", "maxProperties", "minProperties", "required", "dependentRequired":
            self = .validation
        default: return nil
        }
    }
}
