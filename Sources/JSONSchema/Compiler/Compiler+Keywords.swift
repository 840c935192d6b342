import JSON

extension Compiler {
    /// The kinds and instructions of one subschema.
    mutating func draft(of site: Site) throws(SchemaError) -> NodeDraft {
        var draft = NodeDraft()
        if site.value.bool == false {
            draft.kinds = []
            return draft
        }
        if dialect == .draft07, let reference = site["$ref"] {
            draft.instructions = [.apply(try target(of: reference))]
            return draft
        }
        for (keyword, value) in site.members {
            if keyword == "type" {
                draft.kinds = try kinds(value)
            } else {
                draft.instructions += try instructions(keyword, value, in: site)
            }
        }
        draft.instructions += try members(site)
        return draft
    }

    private func kinds(_ site: Site) throws(SchemaError) -> KindSet {
        var kinds: KindSet = []
        for name in site.value.kind == .array ? try site.texts() : [try site.text()] {
            guard let kind = KindSet(named: name) else {
                throw site.unusable("a type (string, number, integer, boolean, array, object or null)")
            }
            kinds.formUnion(kind)
        }
        return kinds
    }

    private mutating func instructions(
        _ keyword: String, _ value: Site, in site: Site
    ) throws(SchemaError) -> [Instruction] {
        switch keyword {
        case "$ref": return [.apply(try target(of: value))]
        case "allOf": return try allOf(value)
        case "anyOf": return [.anyOf(try branches(value))]
        case "oneOf": return [.oneOf(try branches(value))]
        case "not": return [.not(try node(value))]
        case "if": return try condition(value, in: site)
        case "const": return [.values(addValues([value.value], listed: value.value, isConst: true))]
        case "enum":
            return [.values(addValues(try value.list().map(\.value), listed: value.value, isConst: false))]
        case "minimum": return [.minimum(tables.add(number: try value.number()))]
        case "maximum": return [.maximum(tables.add(number: try value.number()))]
        case "exclusiveMinimum": return [.exclusiveMinimum(tables.add(number: try value.number()))]
        case "exclusiveMaximum": return [.exclusiveMaximum(tables.add(number: try value.number()))]
        case "multipleOf": return [.multipleOf(try divisor(value))]
        case "minLength": return [.minLength(try value.count())]
        case "maxLength": return [.maxLength(try value.count())]
        case "pattern": return [.pattern(try pattern(value.text(), at: value.pointer))]
        case "format": return try format(value)
        case "minItems": return [.minItems(try value.count())]
        case "maxItems": return [.maxItems(try value.count())]
        case "uniqueItems": return try value.bool() ? [.uniqueItems] : []
        case "prefixItems", "items": return try items(keyword, in: site)
        case "contains": return try contains(value, in: site)
        case "minProperties": return [.minProperties(try value.count())]
        case "maxProperties": return [.maxProperties(try value.count())]
        case "dependentRequired", "dependentSchemas", "dependencies": return try dependencies(value)
        case "properties", "patternProperties", "additionalProperties", "propertyNames", "required": return []
        default:
            try note(keyword, at: value.pointer)
            return []
        }
    }

    private mutating func note(_ keyword: String, at pointer: JSONPointer) throws(SchemaError) {
        guard !Keywords.unsupported.contains(keyword) else { throw .unsupportedKeyword(at: pointer) }
        if !Keywords.silent.contains(keyword) { unknownKeywords.append(pointer) }
    }

    private mutating func allOf(_ site: Site) throws(SchemaError) -> [Instruction] {
        var instructions: [Instruction] = []
        for branch in try filledList(site) { instructions.append(.apply(try node(branch))) }
        return instructions
    }

    private mutating func branches(_ site: Site) throws(SchemaError) -> ListRange {
        try nodes(filledList(site))
    }

    private func filledList(_ site: Site) throws(SchemaError) -> [Site] {
        let list = try site.list()
        guard !list.isEmpty else { throw site.unusable("a list of at least one schema") }
        return list
    }

    private mutating func condition(_ site: Site, in parent: Site) throws(SchemaError) -> [Instruction] {
        let test = try node(site)
        let (then, otherwise) = (try node(parent["then"]), try node(parent["else"]))
        guard then != Node.anything || otherwise != Node.anything else { return [] }
        return [.condition(test, then: then, otherwise: otherwise)]
    }

    private mutating func divisor(_ site: Site) throws(SchemaError) -> UInt32 {
        guard let number = site.value.number, number > JSONNumber(0) else {
            throw site.unusable("a number above 0")
        }
        guard number.significantDigits <= 18 else { throw site.unusable("a number of at most 18 digits") }
        return tables.add(number: site.value)
    }

    mutating func pattern(_ source: String, at pointer: JSONPointer) throws(SchemaError) -> UInt32 {
        if let known = tables.patterns.firstIndex(where: { $0.source == source }) { return UInt32(known) }
        do {
            tables.patterns.append(try Pattern(source))
        } catch {
            throw .unusablePattern(at: pointer, reason: error.description)
        }
        return UInt32(tables.patterns.count - 1)
    }

    private func format(_ site: Site) throws(SchemaError) -> [Instruction] {
        let name = try site.text()
        guard options.assertsFormats, let format = Format(rawValue: name) else { return [] }
        return [.format(format)]
    }
}
