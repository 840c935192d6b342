import JSON

/// A name that `properties` or `required` gives.
struct Property: BitwiseCopyable {
    let name: Text
    var bit: UInt64 = 0
    var node = Node.anything

    /// That of the node.
    var leaf = LeafCheck()

    /// Whether `properties` names it; if not, patterns and `additionalProperties` see to its value.
    var isDeclared = false

    /// Whether a key of a document is its name.
    @inline(__always)
    func isNamed(_ key: Int, _ tape: JSONTape, _ bytes: UnsafePointer<UInt8>) -> Bool {
        guard name.hash == tape[key].keyHash else { return false }
        return tape.string(
            key, equals: UnsafeBufferPointer(start: bytes + Int(name.offset), count: Int(name.length)))
    }
}
