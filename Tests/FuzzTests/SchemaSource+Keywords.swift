extension SchemaSource {
    /// A value for a keyword; now and then one of any kind.
    static func value(of keyword: String, _ lottery: inout Lottery, depth: Int) -> Tree {
        if lottery.once(in: 150) { return InstanceSource.value(&lottery, depth: 1) }
        switch keyword {
        case "type": return types(&lottery)
        case "const": return InstanceSource.value(&lottery, depth: 2)
        case "enum": return .array(some(&lottery) { InstanceSource.value(&$0, depth: 1) })
        case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf":
            return .number(lottery.pick(Vocabulary.numbers))
        case "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties",
            "minContains",
            "maxContains":
            return .number(lottery.once(in: 20) ? lottery.pick(Vocabulary.numbers) : "\(lottery.below(4))")
        case "uniqueItems": return .bool(!lottery.once(in: 4))
        case "required": return names(&lottery)
        case "dependentRequired": return map(&lottery) { names(&$0) }
        case "unknown", "title", "contentEncoding": return .string("x")
        default: return word(of: keyword, &lottery) ?? subschemas(of: keyword, &lottery, depth: depth)
        }
    }

    private static func word(of keyword: String, _ lottery: inout Lottery) -> Tree? {
        switch keyword {
        case "pattern": .string(lottery.pick(Vocabulary.patterns))
        case "format": .string(lottery.pick(Vocabulary.formats))
        case "$ref": .string(lottery.pick(Vocabulary.references))
        case "$dynamicRef":
            .string(lottery.pick(["#node", "#node", "#anchor", "other.json#node", "#/$defs/a"]))
        case "$dynamicAnchor", "$anchor": .string(lottery.pick(["node", "node", "anchor", "#", "1"]))
        case "$id": .string(lottery.pick(["other.json", "http://example.com/x", "urn:a:b", "#", "a b"]))
        default: nil
        }
    }

    private static func subschemas(of keyword: String, _ lottery: inout Lottery, depth: Int) -> Tree {
        switch keyword {
        case "allOf", "anyOf", "oneOf", "prefixItems":
            return .array(some(&lottery) { schema(&$0, depth: depth) })
        case "items" where lottery.once(in: 6): return .array(some(&lottery) { schema(&$0, depth: depth) })
        case "properties", "dependentSchemas", "$defs": return map(&lottery) { schema(&$0, depth: depth) }
        case "dependencies":
            return map(&lottery) { $0.once(in: 2) ? names(&$0) : schema(&$0, depth: depth) }
        case "patternProperties":
            let patterns = Vocabulary.patterns.shuffled(using: &lottery).prefix(1 + lottery.below(2))
            return .object(patterns.map { ($0, schema(&lottery, depth: depth)) })
        default: return schema(&lottery, depth: depth)
        }
    }

    private static func types(_ lottery: inout Lottery) -> Tree {
        guard lottery.once(in: 3) else { return .string(lottery.pick(Vocabulary.types)) }
        return .array(
            Vocabulary.types.shuffled(using: &lottery).prefix(1 + lottery.below(3)).map(Tree.string))
    }

    private static func names(_ lottery: inout Lottery) -> Tree {
        .array(Vocabulary.names.shuffled(using: &lottery).prefix(lottery.below(3)).map(Tree.string))
    }

    private static func some(_ lottery: inout Lottery, _ make: (inout Lottery) -> Tree) -> [Tree] {
        (0..<1 + lottery.below(3)).map { _ in make(&lottery) }
    }

    private static func map(_ lottery: inout Lottery, _ make: (inout Lottery) -> Tree) -> Tree {
        let names = Vocabulary.names.shuffled(using: &lottery).prefix(1 + lottery.below(3))
        return .object(names.map { ($0, make(&lottery)) })
    }
}
