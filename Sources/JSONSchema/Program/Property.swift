import JSON

/// A name that `properties` or `required` gives.
struct Property: BitwiseCopyable {
    let name: Text
    var bit: UInt64 = 0

    /// Whether `required` names it past the 64 that have bits.
    var isFurther = false
    var node = Node.anything

    /// That of the node.
    var leaf = LeafCheck()

    /// Whether `properties` names it; if not, patterns and `additionalProperties` see to its value.
    var isDeclared = false

    /// Whether a key of a document is its name.
    @inline(__always)
    func isNamed(_ key: Int, _ tape: JSONTape, _ bytes: UnsafePointer<UInt8>) -> Bool {
        guard name.hash == tape[key].keyHash else { return false }
        let text = UnsafeBufferPointer(start: bytes + Int(name.offset), count: Int(name.length))
        guard !tape[key].hasEscapes else { return tape.string(key, equals: text) }
        let utf8 = tape.raw(key)
        if utf8.count > 8 { return JSONBytes.areEqual(utf8, text) }
        return utf8.count == text.count && name.word == JSONHash.word(of: utf8)
    }
}
