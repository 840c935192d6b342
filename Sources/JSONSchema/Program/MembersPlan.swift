/// What `properties`, `patternProperties`, `additionalProperties`, `propertyNames` and `required` of one subschema ask.
struct MembersPlan: BitwiseCopyable {
    /// In the program's properties.
    var properties = ListRange(first: 0, count: 0)

    /// Where the hash table of the properties begins, and its size less one.
    var slots: UInt32 = 0
    var slotMask: UInt32 = 0

    /// The bits of the properties that must be there.
    var required: UInt64 = 0

    /// In the program's pattern properties.
    var patterns = ListRange(first: 0, count: 0)
    var additional = Node.anything
    var names = Node.anything

    /// Whether a member that is not a property has nothing to pass.
    var isOpen: Bool { patterns.count == 0 && additional == Node.anything }
}

/// A name that `properties` or `required` gives.
struct Property: BitwiseCopyable {
    let name: Text
    var bit: UInt64 = 0
    var node = Node.anything

    /// Whether `properties` names it; if not, patterns and `additionalProperties` see to its value.
    var isDeclared = false
}

/// An entry of `patternProperties`.
struct PatternProperty: BitwiseCopyable {
    let pattern: UInt32
    var node: UInt32
}

/// What `dependentRequired` or `dependentSchemas` asks where a name is there.
struct Dependency: BitwiseCopyable {
    let name: Text

    /// In the program's texts.
    var required = ListRange(first: 0, count: 0)
    var node = Node.anything
}

/// What `prefixItems` and `items` ask.
struct ItemsPlan: BitwiseCopyable {
    /// In the program's list: the nodes of the first elements.
    let prefix: ListRange
    var rest: UInt32
}

/// What `contains`, `minContains` and `maxContains` ask.
struct ContainsPlan: BitwiseCopyable {
    var node: UInt32
    let least: Int
    let most: Int
}
