/// One value of a document: a view, cheap to copy, that keeps its document alive.
public struct JSONValue: Sendable {
    @usableFromInline let storage: JSONStorage
    @usableFromInline let index: Int

    init(_ storage: JSONStorage, _ index: Int) {
        self.storage = storage
        self.index = index
    }

    var node: JSONNode { storage.nodes[index] }

    /// Which of the six kinds of value it is.
    public var kind: JSONKind { node.kind }

    /// Whether it is `null`.
    public var isNull: Bool { kind == .null }

    /// `nil` unless it is a boolean.
    public var bool: Bool? { kind == .boolean ? node.bool : nil }

    /// `nil` unless it is a string.
    public var string: String? { kind == .string ? text(of: index) : nil }

    /// `nil` unless it is a number.
    public var number: JSONNumber? {
        guard kind == .number else { return nil }
        return withUnsafeTape { tape, index in
            JSONNumber(String(decoding: tape.raw(index), as: UTF8.self), node: tape[index])
        }
    }

    /// The exact value of a whole number, also of 1.0 or 1e2; `nil` for any other value and where `Int` cannot hold it.
    public var int: Int? {
        guard kind == .number else { return nil }
        if node.isSmall, node.exponent == 0 { return Int(node.significand) }
        return number?.int
    }

    /// How many elements an array or members an object has; 0 for all else.
    public var count: Int { node.count }

    /// The elements of an array; empty for all else.
    public var elements: JSONElements { JSONElements(self) }

    /// The members of an object, in order; empty for all else.
    public var members: JSONMembers { JSONMembers(self) }

    /// The value of the member of that name, compared byte by byte; `nil` where there is none.
    public subscript(key: String) -> JSONValue? {
        guard kind == .object else { return nil }
        var key = key
        let found = key.withUTF8 { bytes in
            withUnsafeTape { tape, index in tape.member(bytes, hash: JSONHash.of(bytes), of: index) }
        }
        return found.map { JSONValue(storage, $0) }
    }

    /// The element at that place, from 0, found by a walk from the first; `nil` where there is none.
    public subscript(index: Int) -> JSONValue? {
        guard kind == .array, index >= 0, index < count else { return nil }
        return elements.dropFirst(index).first { _ in true }
    }

    /// The value that a pointer names in this one; `nil` where there is none.
    public func value(at pointer: JSONPointer) -> JSONValue? {
        var value = self
        for token in pointer.tokens {
            let next = value.kind == .array ? JSONPointer.index(token).flatMap { value[$0] } : value[token]
            guard let next else { return nil }
            value = next
        }
        return value
    }

    /// Calls `body` with the tape and this value's index in it; neither may leave the closure.
    @inlinable
    public func withUnsafeTape<Result, Failure>(
        _ body: (JSONTape, Int) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try storage.nodes.withUnsafeBufferPointer { (nodes) throws(Failure) -> Result in
            try storage.bytes.withUnsafeBufferPointer { (bytes) throws(Failure) -> Result in
                guard let nodes = nodes.baseAddress, let bytes = bytes.baseAddress else {
                    preconditionFailure("a document has at least one node and one byte")
                }
                return try body(JSONTape(nodes: nodes, bytes: bytes), index)
            }
        }
    }

    func text(of index: Int) -> String {
        withUnsafeTape { tape, _ in tape.withUnescaped(index) { String(decoding: $0, as: UTF8.self) } }
    }
}
