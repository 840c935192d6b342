/// A rule without its lists, which the walk takes one by one: so nothing is retained or released on the way.
enum PlainRule: BitwiseCopyable {
    case check(Instruction)
    case reference(UInt32)
    case dynamicReference(UInt32)

    case allOf
    case union(isExclusive: Bool)
    case not(UInt32)
    case condition(UInt32, then: UInt32, otherwise: UInt32)

    /// In the program's plans.
    case members(UInt32)
    case items
    case contains(UInt32)
    case dependentSchemas
    case unevaluatedItems(UInt32)
    case unevaluatedProperties(UInt32)
}

extension Rule {
    var plain: PlainRule {
        switch self {
        case .check(let instruction): .check(instruction)
        case .reference(let node): .reference(node)
        case .dynamicReference(let place): .dynamicReference(place)
        case .allOf: .allOf
        case .anyOf: .union(isExclusive: false)
        case .oneOf: .union(isExclusive: true)
        case .not(let node): .not(node)
        case .condition(let test, let then, let otherwise): .condition(test, then: then, otherwise: otherwise)
        case .members(let rule): .members(rule.plan)
        case .items: .items
        case .contains(let plan): .contains(plan)
        case .dependentSchemas: .dependentSchemas
        case .unevaluatedItems(let node): .unevaluatedItems(node)
        case .unevaluatedProperties(let node): .unevaluatedProperties(node)
        }
    }

    /// The subschemas of `allOf`, `anyOf` or `oneOf`.
    var branches: [UInt32] {
        switch self {
        case .allOf(let nodes), .anyOf(let nodes), .oneOf(let nodes): nodes
        default: []
        }
    }

    /// The subschema of a property, by its place among those of its plan.
    func property(_ index: Int) -> UInt32 {
        guard case .members(let rule) = self else { return Subschema.anything }
        return rule.properties[index]
    }

    /// The subschema of a pattern property, by its place among those of its plan.
    func patternProperty(_ index: Int) -> UInt32 {
        guard case .members(let rule) = self else { return Subschema.anything }
        return rule.patterns[index]
    }

    /// The subschemas of `additionalProperties` and `propertyNames`.
    var others: (additional: UInt32, names: UInt32) {
        guard case .members(let rule) = self else { return (Subschema.anything, Subschema.anything) }
        return (rule.additional ?? Subschema.anything, rule.names ?? Subschema.anything)
    }
}

extension PlainRule {
    /// Whether it looks at what the others evaluated.
    var isLate: Bool {
        switch self {
        case .unevaluatedItems, .unevaluatedProperties: true
        default: false
        }
    }
}

extension UnsafePointer<Subschema> {
    /// The rule of a keyword, with its lists.
    func rule(_ keyword: UInt32) -> Rule { pointee.keywords[Int(keyword)].rule }
}
