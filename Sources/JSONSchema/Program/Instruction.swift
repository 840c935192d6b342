import JSON

/// One thing that a value has to pass.
///
/// The numbers are indices: of nodes, or of entries of the program's other tables.
enum Instruction: BitwiseCopyable {
    /// Another node at the same place: `$ref`, a branch of `allOf`.
    case apply(UInt32)
    case values(UInt32)
    case anyOf(ListRange)
    case oneOf(ListRange)
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

    case minProperties(Int)
    case maxProperties(Int)
    case members(UInt32)
    /// Names that must be there, past the 64 that `members` sees to: in the program's texts.
    case required(ListRange)
    case dependentRequired(UInt32)
    case dependentSchema(UInt32)
}

extension Instruction {
    /// The kinds of value that it has something to say on.
    var kinds: KindSet {
        switch self {
        case .apply, .values, .anyOf, .oneOf, .not, .condition: .all
        case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf: .number
        case .minLength, .maxLength, .pattern, .format: .string
        case .minItems, .maxItems, .items, .contains, .uniqueItems: .array
        case .minProperties, .maxProperties, .members, .required, .dependentRequired, .dependentSchema:
            .object
        }
    }

    /// How much work it is, roughly: cheap ones are asked first.
    var cost: Int {
        switch self {
        case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .minLength, .maxLength, .minItems,
            .maxItems,
            .minProperties, .maxProperties:
            0
        case .values, .multipleOf: 1
        case .format, .required, .dependentRequired: 2
        case .pattern: 3
        case .members, .items: 4
        case .apply: 5
        case .condition, .dependentSchema, .contains: 6
        case .not, .anyOf, .oneOf: 7
        case .uniqueItems: 8
        }
    }
}
