import JSON

/// The keywords, by what stands behind them and what becomes of them.
enum Keywords {
    /// Behind them stands a schema.
    static let ofSchema: Set<String> = [
        "additionalItems", "additionalProperties", "contains", "contentSchema", "else", "if", "items", "not",
        "propertyNames", "then", "unevaluatedItems", "unevaluatedProperties",
    ]

    /// Behind them stands a list of schemas.
    static let ofList: Set<String> = ["allOf", "anyOf", "items", "oneOf", "prefixItems"]

    /// Behind them stands an object whose members are schemas.
    static let ofMap: Set<String> = [
        "$defs", "definitions", "dependencies", "dependentSchemas", "patternProperties", "properties",
    ]

    /// They say nothing on whether a value fits, or are read together with another.
    static let silent: Set<String> = [
        "$anchor", "$comment", "$defs", "$dynamicAnchor", "$id", "$schema", "$vocabulary", "contentEncoding",
        "contentMediaType", "contentSchema", "default", "definitions", "deprecated", "description",
        "examples", "readOnly", "title", "writeOnly",
        "additionalItems", "else", "maxContains", "minContains", "then",
    ]

    /// They are notes on values.
    static let annotating: Set<String> = [
        "contentEncoding", "contentMediaType", "contentSchema", "default", "deprecated", "description",
        "examples", "format", "readOnly", "title", "writeOnly",
    ]

    /// They are notes on texts.
    static let ofContent: Set<String> = ["contentEncoding", "contentMediaType", "contentSchema"]

    /// They would decide on values in ways that are not known here.
    static let unsupported: Set<String> = ["$recursiveAnchor", "$recursiveRef"]

    private static let since2020: Set<String> = ["$dynamicAnchor", "$dynamicRef", "prefixItems"]

    private static let since2019: Set<String> = [
        "$anchor", "$defs", "$vocabulary", "contentSchema", "dependentRequired", "dependentSchemas",
        "deprecated",
        "maxContains", "minContains", "unevaluatedItems", "unevaluatedProperties",
    ]

    /// Whether a keyword came after a draft, which then takes it for any unknown word.
    static func isLater(_ keyword: String, than draft: SchemaDraft) -> Bool {
        switch draft {
        case .draft2020: false
        case .draft2019: since2020.contains(keyword)
        case .draft7: since2019.contains(keyword) || since2020.contains(keyword)
        }
    }

    /// A subschema right below another one: below a keyword, or one step further.
    typealias Child = (value: JSONValue, keyword: String, step: SchemaPath.Step?)

    /// The subschemas right below a subschema.
    static func subschemas(of value: JSONValue, _ draft: SchemaDraft) -> [Child] {
        var found: [Child] = []
        for (keyword, child) in value.members where !isLater(keyword, than: draft) {
            if child.kind == .array, ofList.contains(keyword) {
                found += child.elements.enumerated().map { ($1, keyword, .index($0)) }
            } else if child.kind == .object, ofMap.contains(keyword) {
                found += child.members.map { ($1, keyword, .name($0)) }
            } else if child.kind == .object, ofSchema.contains(keyword) {
                found.append((child, keyword, nil))
            }
        }
        return found
    }
}
