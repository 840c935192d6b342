/// What `properties`, `patternProperties`, `additionalProperties`, `propertyNames` and `required` of one subschema ask.
struct MembersPlan: BitwiseCopyable {
    /// In the program's properties.
    var properties = ListRange(first: 0, count: 0)

    /// Where the hash table of the properties begins, and its size less one.
    var slots: UInt32 = 0
    var slotMask: UInt32 = 0

    /// The bits of the properties that must be there.
    var required: UInt64 = 0

    /// Names that must be there, past the 64 that have bits: in the program's texts.
    var furtherRequired = ListRange(first: 0, count: 0)

    /// In the program's pattern properties.
    var patterns = ListRange(first: 0, count: 0)
    var additional = Node.anything
    var names = Node.anything

    /// Whether a member may have more to pass than its property's subschema; written by `Lowering`.
    var hasOthers = false
}
