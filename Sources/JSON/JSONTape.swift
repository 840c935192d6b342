/// Direct access to a document's tape for hot loops: trivial types only, so nothing is retained or released.
///
/// Valid only inside the closure of `JSONValue.withUnsafeTape`. Indices must be those of nodes: from the root's, by
/// `next(after:)` and by steps of one into a container or from a key to its value.
@frozen
public struct JSONTape {
    @usableFromInline let nodes: UnsafePointer<JSONNode>
    @usableFromInline let bytes: UnsafePointer<UInt8>

    @inlinable
    init(nodes: UnsafePointer<JSONNode>, bytes: UnsafePointer<UInt8>) {
        self.nodes = nodes
        self.bytes = bytes
    }

    @inlinable public subscript(index: Int) -> JSONNode { nodes[index] }

    /// The kind at an index, without reading the rest of the node.
    @inlinable public func kind(_ index: Int) -> JSONKind { nodes[index].kind }

    /// The index past the value at `index` and all that is in it.
    @inlinable
    public func next(after index: Int) -> Int {
        nodes[index].isContainer ? Int(nodes[index].extent) : index + 1
    }

    /// The bytes of a string (without quotation marks), number or other value, as written.
    @inlinable
    public func raw(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + Int(nodes[index].offset), count: nodes[index].byteCount)
    }

    /// The UTF-8 bytes that a string stands for; copies only a string with escapes.
    @inlinable
    public func withUnescaped<Result, Failure>(
        _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard nodes[index].hasEscapes else { return try body(raw(index)) }
        return try withCopy(unescaped(index), body)
    }

    @usableFromInline
    func withCopy<Result, Failure>(
        _ copy: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try copy.withUnsafeBufferPointer(body)
    }

    @usableFromInline
    func unescaped(_ index: Int) -> [UInt8] { JSONEscapes.unescape(raw(index)) }

    /// Whether a string stands for exactly these UTF-8 bytes.
    @inlinable
    public func string(_ index: Int, equals other: UnsafeBufferPointer<UInt8>) -> Bool {
        if !nodes[index].hasEscapes { return JSONBytes.areEqual(raw(index), other) }
        return withCopy(unescaped(index)) { JSONBytes.areEqual($0, other) }
    }

    /// The index of a member's value in the object at `index`, or `nil`; `hash` is `JSONHash.of(key)`.
    @inlinable
    public func member(_ key: UnsafeBufferPointer<UInt8>, hash: UInt64, of index: Int) -> Int? {
        let end = Int(nodes[index].extent)
        var at = index + 1
        while at < end {
            if nodes[at].keyHash == hash, string(at, equals: key) { return at + 1 }
            at = next(after: at + 1)
        }
        return nil
    }
}
