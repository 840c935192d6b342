/// A name that `properties` or `required` gives.
struct Property: BitwiseCopyable {
    let name: Text
    var bit: UInt64 = 0
    var node = Node.anything

    /// That of the node.
    var leaf = LeafCheck()

    /// Whether `properties` names it; if not, patterns and `additionalProperties` see to its value.
    var isDeclared = false
}
