/// Writes a document piece by piece: compact text and its tape at once.
///
/// The calls must nest as JSON does: in an object each `key` is followed by one value, each `begin` has its `end`, and
/// there is one value in all. A caller that does otherwise has a bug and is stopped.
public struct JSONWriter {
    private var bytes: [UInt8] = []
    private var nodes: [JSONNode] = []
    private var open: [Int] = []
    private var hasKey = false

    /// A writer of one document, nothing written yet.
    public init() {}

    /// Opens an object: keys and values follow, then `endObject`.
    public mutating func beginObject() { begin(.object, UInt8(ascii: "{")) }

    /// Closes the object begun last.
    public mutating func endObject() { end(.object, UInt8(ascii: "}")) }

    /// Opens an array: values follow, then `endArray`.
    public mutating func beginArray() { begin(.array, UInt8(ascii: "[")) }

    /// Closes the array begun last.
    public mutating func endArray() { end(.array, UInt8(ascii: "]")) }

    /// Names the value that comes next; of members of one name the last stays.
    public mutating func key(_ key: String) {
        guard let container = open.last, nodes[container].kind == .object, !hasKey else {
            preconditionFailure("a key stands in an object, and a value follows it")
        }
        separate(container)
        appendString(key, hash: JSONHash.of(key))
        bytes.append(UInt8(ascii: ":"))
        hasKey = true
    }

    /// Writes a string, escaped where it must be.
    public mutating func string(_ value: String) {
        prepare()
        appendString(value, hash: 0)
    }

    /// Writes a number with the digits it has.
    public mutating func number(_ value: JSONNumber) {
        prepare()
        appendScalar(value.lexeme)
    }

    /// Writes a whole number.
    public mutating func int(_ value: Int) {
        prepare()
        appendScalar(String(value))
    }

    /// Writes `true` or `false`.
    public mutating func bool(_ value: Bool) {
        prepare()
        appendScalar(value ? "true" : "false")
    }

    /// Writes `null`.
    public mutating func null() {
        prepare()
        appendScalar("null")
    }

    /// Copies a value of any document.
    public mutating func value(_ value: JSONValue) {
        prepare()
        let source = value.storage
        let node = value.node
        let quotes = node.kind == .string ? 1 : 0
        let from = Int(node.offset) - quotes
        let byteShift = bytes.count - from
        let shift = nodes.count - value.index
        bytes += source.bytes[from..<from + node.byteCount + 2 * quotes]
        for var copy in source.nodes[value.index..<value.end] {
            copy.offset = UInt32(truncatingIfNeeded: Int(copy.offset) + byteShift)
            if copy.isContainer { copy.extent = UInt32(truncatingIfNeeded: Int(copy.extent) + shift) }
            nodes.append(copy)
        }
    }

    /// The document, once its one value is complete.
    public consuming func finish() -> JSONDocument {
        precondition(open.isEmpty && !nodes.isEmpty, "the document is complete")
        precondition(bytes.count <= 1 << 31, "the document has at most 2 GiB")
        return JSONDocument(storage: JSONStorage(bytes: bytes, nodes: nodes))
    }

    private mutating func begin(_ kind: JSONKind, _ bracket: UInt8) {
        prepare()
        open.append(nodes.count)
        nodes.append(JSONNode(kind, offset: bytes.count))
        bytes.append(bracket)
    }

    private mutating func end(_ kind: JSONKind, _ bracket: UInt8) {
        guard let container = open.popLast(), nodes[container].kind == kind, !hasKey else {
            preconditionFailure("an end belongs to the last begin, and each key has its value")
        }
        bytes.append(bracket)
        nodes[container].length = UInt32(truncatingIfNeeded: bytes.count) &- nodes[container].offset
        if kind == .object { dropRepeatedKeys(of: container) }
        nodes[container].extent = UInt32(truncatingIfNeeded: nodes.count)
    }

    private mutating func dropRepeatedKeys(of container: Int) {
        let end = nodes.withUnsafeMutableBufferPointer { nodes in
            bytes.withUnsafeBufferPointer { bytes in
                guard let base = bytes.baseAddress else { return nodes.count }
                var members = JSONMemberKeys(base: base, nodes: nodes, container: container, end: nodes.count)
                if members.mayRepeat { members.keepLast(of: members.repeats()) }
                return members.end
            }
        }
        nodes.removeLast(nodes.count - end)
    }

    /// Makes sure that a value may stand here; writes the comma before it.
    private mutating func prepare() {
        guard let container = open.last else {
            precondition(nodes.isEmpty, "a document has one value")
            return
        }
        if nodes[container].kind == .object {
            precondition(hasKey, "a value in an object follows its key")
            hasKey = false
        } else {
            separate(container)
        }
    }

    private mutating func separate(_ container: Int) {
        if nodes[container].payload > 0 { bytes.append(UInt8(ascii: ",")) }
        nodes[container].payload += 1
    }

    private mutating func appendString(_ value: String, hash: UInt64) {
        bytes.append(UInt8(ascii: "\""))
        let start = bytes.count
        JSONEscapes.append(value.utf8, to: &bytes)
        let length = bytes.count - start
        nodes.append(
            JSONNode(
                .string, offset: start, length: length, payload: hash,
                extent: UInt32(truncatingIfNeeded: value.unicodeScalars.count),
                flags: length == value.utf8.count ? 0 : JSONNode.escapes))
        bytes.append(UInt8(ascii: "\""))
    }

    /// Appends a number or word whose node the parser makes.
    private mutating func appendScalar(_ text: String) {
        guard var node = JSONParser.scalar(text) else { preconditionFailure("\(text) is no JSON") }
        node.offset = UInt32(truncatingIfNeeded: bytes.count)
        nodes.append(node)
        bytes += text.utf8
    }
}
