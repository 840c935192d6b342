/// Writes the tape of a text in one pass; open containers hold their parent's index, so it needs no stack.
struct JSONParser {
    struct Failure: Error {
        let reason: JSONError.Reason
        let offset: Int
    }

    let base: UnsafePointer<UInt8>
    let end: Int
    let options: JSONOptions
    let seed = JSONHash.seed

    /// The tape, with room for `limit` nodes and two more.
    var nodes = UnsafeMutableBufferPointer<JSONNode>(start: nil, count: 0)
    var limit = 0
    var at = 0
    var count = 0
    var depth = 0

    /// The innermost open container; -1 for none.
    var open = -1

    /// Reads on to the end; returns `false`, between two steps, when the tape has more than `limit` nodes.
    mutating func document() throws(Failure) -> Bool {
        if count == 0 { try begin() }
        while open >= 0 {
            guard count <= limit else { return false }
            try step()
        }
        guard count <= limit else { return false }
        skipSpace()
        guard at == end else { throw failure(.trailingContent) }
        return true
    }

    private mutating func begin() throws(Failure) {
        if end >= 3, base[0] == 0xEF, base[1] == 0xBB, base[2] == 0xBF { throw failure(.byteOrderMark) }
        skipSpace()
        try value()
    }

    /// Reads the next element or member of the open container, or its end.
    @inline(__always)
    private mutating func step() throws(Failure) {
        let isObject = nodes[open].kind == .object
        skipSpace()
        if at < end, base[at] == (isObject ? 0x7D : 0x5D) { return try close(isObject) }
        if nodes[open].payload > 0 {
            try expect(0x2C, isObject ? "',' or '}'" : "',' or ']'")
            skipSpace()
        }
        nodes[open].payload &+= 1
        if isObject {
            try key()
            skipSpace()
            try expect(0x3A, "':'")
            skipSpace()
        }
        try value()
    }

    @inline(__always)
    private mutating func value() throws(Failure) {
        guard at < end else { throw failure(.unexpectedEnd(expected: "a value")) }
        switch base[at] {
        case 0x22: try string(isKey: false)
        case 0x2D, 0x30...0x39: try number()
        case 0x7B: try enter(.object)
        case 0x5B: try enter(.array)
        case 0x74: try word("true", .boolean, payload: 1)
        case 0x66: try word("false", .boolean, payload: 0)
        case 0x6E: try word("null", .null, payload: 0)
        default: throw failure(.unexpectedByte(base[at], expected: "a value"))
        }
    }

    @inline(__always)
    private mutating func key() throws(Failure) {
        guard at < end else { throw failure(.unexpectedEnd(expected: "a key")) }
        guard base[at] == 0x22 else {
            throw failure(.unexpectedByte(base[at], expected: "a key in quotation marks"))
        }
        try string(isKey: true)
    }

    @inline(__always)
    private mutating func enter(_ kind: JSONKind) throws(Failure) {
        guard depth < options.maxDepth else { throw failure(.tooDeep(limit: options.maxDepth)) }
        depth += 1
        append(JSONNode(kind, offset: at, extent: UInt32(truncatingIfNeeded: open)))
        open = count - 1
        at += 1
    }

    @inline(__always)
    private mutating func close(_ isObject: Bool) throws(Failure) {
        let container = open
        open = Int(Int32(bitPattern: nodes[container].extent))
        at += 1
        depth -= 1
        nodes[container].length = UInt32(truncatingIfNeeded: at) &- nodes[container].offset
        if isObject, nodes[container].payload > 1 { try checkKeys(of: container) }
        nodes[container].extent = UInt32(truncatingIfNeeded: count)
    }

    private mutating func word(_ text: StaticString, _ kind: JSONKind, payload: UInt64) throws(Failure) {
        let start = at
        for index in 0..<text.utf8CodeUnitCount {
            guard at < end else { throw failure(.unexpectedEnd(expected: "\(text)")) }
            guard base[at] == text.utf8Start[index] else {
                throw failure(.unexpectedByte(base[at], expected: "\(text)"))
            }
            at += 1
        }
        append(JSONNode(kind, offset: start, length: at - start, payload: payload))
    }

    @inline(__always)
    private mutating func expect(_ byte: UInt8, _ expected: StaticString) throws(Failure) {
        guard at < end, base[at] == byte else { throw unexpected("\(expected)") }
        at += 1
    }

    @inline(__always)
    private mutating func skipSpace() {
        var place = at
        while place < end, base[place] <= 0x20 {
            let byte = base[place]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { break }
            place &+= 1
        }
        at = place
    }

    @inline(__always)
    mutating func append(_ node: JSONNode) {
        nodes.initializeElement(at: count, to: node)
        count += 1
    }

    func unexpected(_ expected: String) -> Failure {
        at < end
            ? failure(.unexpectedByte(base[at], expected: expected))
            : failure(.unexpectedEnd(expected: expected))
    }

    func failure(_ reason: JSONError.Reason, at offset: Int? = nil) -> Failure {
        Failure(reason: reason, offset: offset ?? at)
    }
}
