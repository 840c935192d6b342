/// One step from a subschema to the next; turned into words only where someone asks.
///
/// A keyword is given by its place among those of the subschema that the step leads from.
enum SchemaStep: BitwiseCopyable {
    case none
    case keyword(UInt32)

    /// One of the subschemas that a keyword lists.
    case branch(UInt32, UInt32)

    case then
    case otherwise

    /// `prefixItems` or what was called so once, and an index in it.
    case prefix(UInt32, UInt32)
    case rest(UInt32)

    /// In the program's properties.
    case property(UInt32)

    /// In the program's patterns.
    case patternProperty(UInt32)
    case additional
    case names

    /// An entry of `dependentSchemas`, or what was called so once.
    case dependency(UInt32, UInt32)
}

extension SchemaStep {
    /// The steps as a pointer into the schema has them.
    func tokens(from subschema: Subschema, _ program: Program) -> [String] {
        func name(_ keyword: UInt32) -> String { subschema.keywords[Int(keyword)].name }
        func rule(_ keyword: UInt32) -> Rule { subschema.keywords[Int(keyword)].rule }
        switch self {
        case .none: return []
        case .keyword(let keyword): return [name(keyword)]
        case .branch(let keyword, let index): return [name(keyword), String(index)]
        case .then: return ["then"]
        case .otherwise: return ["else"]
        case .prefix(let keyword, let index):
            guard case .items(let items) = rule(keyword) else { return [] }
            return [items.prefixKeyword, String(index)]
        case .rest(let keyword):
            guard case .items(let items) = rule(keyword) else { return [] }
            return [items.restKeyword]
        case .property(let place): return ["properties", program.string(program.properties[Int(place)].name)]
        case .patternProperty(let pattern):
            return ["patternProperties", program.patterns[Int(pattern)].source]
        case .additional: return ["additionalProperties"]
        case .names: return ["propertyNames"]
        case .dependency(let keyword, let entry):
            guard case .dependentSchemas(let entries) = rule(keyword) else { return [] }
            return [name(keyword), program.string(entries[Int(entry)].name)]
        }
    }
}
