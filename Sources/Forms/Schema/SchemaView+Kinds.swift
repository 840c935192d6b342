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
        var implied: Set<String> = []
        for layer in layers {
            implied.formUnion(layer.site.schema.members.compactMap { Self.kindsByKeyword[$0.key] })
        }
        return implied.count == 1 ? Array(implied) : Self.allKinds
    }

    /// Whether nothing is said of the kind of value.
    var takesAnything: Bool {
        restriction == nil && branches.isEmpty && options == nil && kinds == Self.allKinds
    }

    /// The types named, without `null` where others stand beside it.
    private var types: [String] {
        guard let type = self["type"] else { return [] }
        let names = type.string.map { [$0] } ?? type.elements.compactMap(\.string)
        return names.count == 1 ? names : names.filter { $0 != "null" }
    }

    /// Keywords that speak of one kind of value alone.
    private static let kindsByKeyword: [String: String] = {
        let keywords = [
            "object": [
                "properties", "additionalProperties", "patternProperties", "propertyNames", "required",
                "minProperties", "maxProperties", "dependentRequired", "dependentSchemas",
            ],
            "array": ["items", "prefixItems", "contains", "uniqueItems", "minItems", "maxItems"],
            "string": ["pattern", "minLength", "maxLength", "format", "contentEncoding", "contentMediaType"],
            "number": ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
        ]
        return Dictionary(
            uniqueKeysWithValues: keywords.flatMap { kind, names in names.map { ($0, kind) } })
    }()
}
