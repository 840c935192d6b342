import JSON

extension SchemaView {
    static let allKinds = ["string", "number", "boolean", "array", "object"]

    /// The kinds of value that a form offers here, without `null`; more than one makes a union.
    ///
    /// Without `type`, keywords that speak of one kind alone tell it; a schema that says nothing takes them all.
    var kinds: [String] {
        if let restriction { return [restriction] }
        let named = types
        guard named.isEmpty else { return Set(named) == ["integer", "number"] ? ["number"] : named }
        let implied = Self.kindKeywords.filter { $0.keywords.contains { self[$0] != nil } }
        return implied.count == 1 ? [implied[0].kind] : Self.allKinds
    }

    /// Whether nothing is said of the kind of value.
    var takesAnything: Bool { restriction == nil && branches.isEmpty && options == nil && kinds == Self.allKinds }

    /// The types named, without `null` where others stand beside it.
    private var types: [String] {
        guard let type = self["type"] else { return [] }
        let names = type.string.map { [$0] } ?? type.elements.compactMap(\.string)
        return names.count == 1 ? names : names.filter { $0 != "null" }
    }

    private static let kindKeywords: [(kind: String, keywords: [String])] = [
        (
            "object",
            [
                "properties", "additionalProperties", "patternProperties", "propertyNames", "required",
                "minProperties", "maxProperties", "dependentRequired", "dependentSchemas",
            ]
        ),
        ("array", ["items", "prefixItems", "contains", "uniqueItems", "minItems", "maxItems"]),
        (
            "string",
            ["pattern", "minLength", "maxLength", "format", "contentEncoding", "contentMediaType"]
        ),
        ("number", ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
    ]
}
