/// `properties`, `patternProperties`, `additionalProperties`, `propertyNames` and `required` of one subschema.
struct MembersRule {
    /// In the program's plans, by which members are found.
    var plan: UInt32 = 0

    /// Beside the plan's properties: their subschemas; those that only `required` names have none.
    var properties: [UInt32] = []

    /// Beside the plan's pattern properties.
    var patterns: [UInt32] = []
    var additional: UInt32?
    var names: UInt32?
}
