import JSON

/// One thing that a value has to pass.
///
/// The numbers are indices: of nodes, or of entries of the program's other tables.
enum Instruction: BitwiseCopyable {
    /// Another node at the same place: `$ref`, a branch of `allOf`.
    case apply(UInt32)

    /// A node that depends on the resources entered on the way.
    case applyDynamic(UInt32)
    case values(UInt32)
    case union(UInt32)
    case not(UInt32)
    case condition(UInt32, then: UInt32, otherwise: UInt32)

    case minimum(UInt32)
    case maximum(UInt32)
    case exclusiveMinimum(UInt32)
    case exclusiveMaximum(UInt32)
    case multipleOf(UInt32)

    case minLength(Int)
    case maxLength(Int)
    case pattern(UInt32)
    case format(Format)

    case minItems(Int)
    case maxItems(Int)
    case items(UInt32)
    case contains(UInt32)
    case uniqueItems
    case unevaluatedItems(UInt32)

    case minProperties(Int)
    case maxProperties(Int)
    case members(UInt32)
    /// The names that must be there past the 64 that `members` sees to.
    case required(UInt32)
    case dependentRequired(UInt32)
    case dependentSchema(UInt32)
    case unevaluatedProperties(UInt32)
}

extension Instruction {
    /// The kinds of value that it has something to say on.
    var kinds: KindSet {
        switch self {
        case .apply, .applyDynamic, .values, .union, .not, .condition: .all
        case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf: .number
        case .minLength, .maxLength, .pattern, .format: .string
        case .minItems, .maxItems, .items, .contains, .uniqueItems, .unevaluatedItems: .array
        case .minProperties, .maxProperties, .members, .required, .dependentRequired, .dependentSchema,
            .unevaluatedProperties:
            .object
        }
    }

    /// How much work it is, roughly: cheap ones are asked first.
    var cost: Int {
        switch self {
        case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .minLength, .maxLength, .minItems,
            .maxItems, .minProperties, .maxProperties:
            0
        case .values, .multipleOf: 1
        case .format, .required, .dependentRequired: 2
        case .pattern: 3
        case .members, .items: 4
        case .apply, .applyDynamic: 5
        case .condition, .dependentSchema, .contains: 6
        case .not, .union: 7
        case .uniqueItems: 8
        case .unevaluatedItems, .unevaluatedProperties: 9
        }
    }
}
