/// Makes schemas of all keywords: most of them usable, some with a value that no schema may have.
struct SchemaSource {
    /// A whole document, with definitions that refer to each other.
    static func document(_ lottery: inout Lottery) -> Tree {
        guard case .object(var members) = object(&lottery, depth: 3) else { return .bool(true) }
        members.removeAll { $0.key == "$defs" || $0.key == "$schema" }
        members.append(("$defs", .object(["a", "b", "c"].map { ($0, schema(&lottery, depth: 2)) })))
        if lottery.once(in: 12) {
            members.append(("$schema", .string("http://json-schema.org/draft-07/schema#")))
        }
        return .object(members)
    }

    static func schema(_ lottery: inout Lottery, depth: Int) -> Tree {
        if lottery.once(in: 12) { return .bool(lottery.once(in: 2)) }
        return object(&lottery, depth: depth)
    }

    private static func object(_ lottery: inout Lottery, depth: Int) -> Tree {
        var members: [(key: String, value: Tree)] = []
        for _ in 0..<1 + lottery.below(4) {
            let all = depth > 0 ? leaves + branches + branches : leaves
            let keyword = lottery.pick(all)
            guard !members.contains(where: { $0.key == keyword }) else { continue }
            members.append((keyword, value(of: keyword, &lottery, depth: depth - 1)))
        }
        return .object(members)
    }

    static let leaves = [
        "type", "type", "const", "enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
        "multipleOf",
        "minLength", "maxLength", "pattern", "format", "minItems", "maxItems", "uniqueItems", "minProperties",
        "maxProperties", "required", "dependentRequired", "$ref", "$ref", "$dynamicRef", "$dynamicAnchor",
        "$anchor", "$id",
        "minContains", "maxContains", "contentEncoding", "title", "unknown",
    ]

    static let branches = [
        "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas", "dependencies",
        "prefixItems",
        "items", "additionalItems", "contains", "properties", "properties", "patternProperties",
        "additionalProperties", "propertyNames", "unevaluatedItems", "unevaluatedProperties", "contentSchema",
        "$defs",
    ]
}
