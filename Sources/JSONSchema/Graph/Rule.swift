/// What a keyword asks of a value; numbers of type `UInt32` are indices of subschemas unless said otherwise.
enum Rule {
    /// What one instruction can decide.
    case check(Instruction)
    case reference(UInt32)

    /// In the graph's dynamic references.
    case dynamicReference(UInt32)
    case allOf([UInt32])
    case anyOf([UInt32])
    case oneOf([UInt32])
    case not(UInt32)

    /// `if`, `then` and `else`; the last two are `Subschema.anything` where they are not there.
    case condition(UInt32, then: UInt32, otherwise: UInt32)
    case members(MembersRule)
    case items(ItemsRule)

    /// In the program's plans.
    case contains(UInt32)
    case dependentSchemas([(name: Text, node: UInt32)])
    case unevaluatedItems(UInt32)
    case unevaluatedProperties(UInt32)
}
