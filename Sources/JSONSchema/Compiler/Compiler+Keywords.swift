import JSON

extension Compiler {
    /// Reads one subschema.
    mutating func subschema(of site: Site) throws(SchemaError) -> Subschema {
        var subschema = Subschema()
        subschema.resource = UInt32(site.resource)
        subschema.path = site.path
        subschema.isFalse = site.value.bool == false
        let dialect = index.resources[site.resource].dialect
        if dialect.draft == .draft7, let reference = site["$ref"] {
            subschema.keywords = [Keyword(name: "$ref", rule: try self.reference(reference))]
            return subschema
        }
        for (name, value) in site.members {
            guard dialect.knows(name) else {
                noteUnknown(value)
                subschema.annotations.append(KeywordAnnotation(keyword: name, value: value.value))
                continue
            }
            let unknown = unknownKeywords.count
            if name == "type" { subschema.kinds = try kinds(value) }
            subschema.isSensitive = subschema.isSensitive || isSecret(name, value.value)
            for rule in try rules(name, value, in: site, dialect) {
                subschema.keywords.append(Keyword(name: name, rule: rule))
            }
            if unknownKeywords.count > unknown || annotates(name, in: site) {
                subschema.annotations.append(KeywordAnnotation(keyword: name, value: value.value))
            }
        }
        if let members = try members(site, dialect) {
            subschema.keywords.append(Keyword(name: "properties", rule: .members(members)))
        }
        return subschema.ordered
    }

    /// Registered documents are somebody else's: what they have of their own is not for the author of this one.
    private mutating func noteUnknown(_ keyword: Site) {
        if index.name(ofDocument: keyword.document) == nil { unknownKeywords.append(keyword.path) }
    }

    private func kinds(_ site: Site) throws(SchemaError) -> KindSet {
        var kinds: KindSet = []
        for name in site.value.kind == .array ? try site.texts() : [try site.text()] {
            guard let kind = KindSet(named: name) else {
                throw site.unusable("a type (string, number, integer, boolean, array, object or null)")
            }
            kinds.formUnion(kind)
        }
        guard !kinds.isEmpty else { throw site.unusable("at least one type") }
        return kinds
    }

    /// `contentSchema` says nothing without `contentMediaType` (Validation §8.5).
    private func annotates(_ name: String, in site: Site) -> Bool {
        Keywords.annotating.contains(name) && (name != "contentSchema" || site["contentMediaType"] != nil)
    }

    private func isSecret(_ name: String, _ value: JSONValue) -> Bool {
        (name == "writeOnly" && value.bool == true) || (name == "format" && value.string == "password")
    }

    private mutating func rules(
        _ keyword: String, _ value: Site, in site: Site, _ dialect: Dialect
    ) throws(SchemaError) -> [Rule] {
        switch keyword {
        case "$ref": return [try reference(value)]
        case "$dynamicRef": return [try dynamicReference(value)]
        case "allOf": return [.allOf(try nodes(value.filledList()))]
        case "anyOf": return [.anyOf(try nodes(value.filledList()))]
        case "oneOf": return [.oneOf(try nodes(value.filledList()))]
        case "not": return [.not(try node(value))]
        case "if": return [try condition(value, in: site)]
        case "prefixItems", "items": return try items(keyword, in: site, dialect).map { [.items($0)] } ?? []
        case "contains": return [.contains(try contains(value, in: site, dialect))]
        case "dependentSchemas", "dependentRequired", "dependencies": return try dependencies(value)
        case "unevaluatedItems": return [.unevaluatedItems(try node(value))]
        case "unevaluatedProperties": return [.unevaluatedProperties(try node(value))]
        case "properties", "patternProperties", "additionalProperties", "propertyNames", "required", "type":
            return []
        default: return try check(keyword, value, dialect).map { [.check($0)] } ?? []
        }
    }

    /// Keywords that one instruction decides; `nil` for one that decides nothing.
    private mutating func check(
        _ keyword: String, _ value: Site, _ dialect: Dialect
    ) throws(SchemaError) -> Instruction? {
        switch keyword {
        case "const": return .values(addValues([value.value], listed: value.value, isConst: true))
        case "enum":
            return .values(addValues(try value.values(), listed: value.value, isConst: false))
        case "minimum": return .minimum(tables.add(number: try value.number()))
        case "maximum": return .maximum(tables.add(number: try value.number()))
        case "exclusiveMinimum": return .exclusiveMinimum(tables.add(number: try value.number()))
        case "exclusiveMaximum": return .exclusiveMaximum(tables.add(number: try value.number()))
        case "multipleOf": return .multipleOf(try divisor(value))
        case "minLength": return .minLength(try value.count())
        case "maxLength": return .maxLength(try value.count())
        case "pattern": return .pattern(try pattern(value.text(), at: value.pointer))
        case "format": return try format(value, dialect)
        case "minItems": return .minItems(try value.count())
        case "maxItems": return .maxItems(try value.count())
        case "uniqueItems": return try value.bool() ? .uniqueItems : nil
        case "minProperties": return .minProperties(try value.count())
        case "maxProperties": return .maxProperties(try value.count())
        case "$defs", "definitions":
            _ = try value.map()
            return nil
        default:
            guard !Keywords.unsupported.contains(keyword) else {
                throw .unsupportedKeyword(at: value.pointer)
            }
            if !Keywords.silent.contains(keyword) { noteUnknown(value) }
            return nil
        }
    }

    private mutating func condition(_ test: Site, in site: Site) throws(SchemaError) -> Rule {
        .condition(
            try node(test), then: try node(site["then"]), otherwise: try node(site["else"]))
    }

    private mutating func node(_ site: Site?) throws(SchemaError) -> UInt32 {
        guard let site else { return Subschema.anything }
        return try node(site)
    }

    private mutating func divisor(_ site: Site) throws(SchemaError) -> UInt32 {
        guard let number = site.value.number, number > JSONNumber(0) else {
            throw site.unusable("a number above 0")
        }
        let length = number.lexeme.utf8.count
        divisorWork += length > 1_000 ? length : 0
        guard divisorWork <= Self.mostDivisorWork else {
            throw site.unusable(
                "a number of fewer digits: \(Self.mostDivisorWork) in all divisors of over 1000")
        }
        tables.divisors.append(
            Divisor(divisor: JSONDivisor(number), number: tables.add(number: site.value), length: length))
        return UInt32(tables.divisors.count - 1)
    }

    /// To make a divisor ready takes time of the square of its digits: 7 ms for so many.
    private static let mostDivisorWork = 20_000

    private func format(_ site: Site, _ dialect: Dialect) throws(SchemaError) -> Instruction? {
        let name = try site.text()
        guard options.assertsFormats || dialect.assertsFormats else { return nil }
        return Format(rawValue: name).map { .format($0) }
    }
}

extension Subschema {
    /// With what looks at the verdicts of the others at the end.
    fileprivate var ordered: Subschema {
        var ordered = self
        func isLate(_ keyword: Keyword) -> Bool {
            switch keyword.rule {
            case .unevaluatedItems, .unevaluatedProperties: true
            default: false
            }
        }
        guard keywords.contains(where: isLate) else { return self }
        ordered.keywords = keywords.filter { !isLate($0) } + keywords.filter(isLate)
        return ordered
    }
}
