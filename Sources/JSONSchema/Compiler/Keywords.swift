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
        "$anchor", "$comment", "$defs", "$id", "$schema", "contentEncoding", "contentMediaType",
        "contentSchema",
        "default", "definitions", "deprecated", "description", "examples", "readOnly", "title", "writeOnly",
        "additionalItems", "else", "maxContains", "minContains", "prefixItems", "then",
    ]

    /// They decide on values in ways that this version cannot judge.
    static let unsupported: Set<String> = [
        "$dynamicAnchor", "$dynamicRef", "$recursiveAnchor", "$recursiveRef", "unevaluatedItems",
        "unevaluatedProperties",
    ]
}
