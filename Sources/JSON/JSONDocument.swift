/// A parsed or written JSON text: its bytes and one flat tape of nodes.
///
/// Key order and every digit stay as written.
public struct JSONDocument: Sendable {
    let storage: JSONStorage

    /// Parses a text by RFC 8259.
    public init(_ text: String, options: JSONOptions = .strict) throws(JSONError) {
        try self.init(bytes: Array(text.utf8), options: options)
    }

    /// Parses UTF-8 bytes by RFC 8259: no byte order mark, no lone surrogates.
    public init(bytes: [UInt8], options: JSONOptions = .strict) throws(JSONError) {
        storage = JSONStorage(bytes: bytes, nodes: try JSONParser.tape(of: bytes, options))
    }

    init(storage: JSONStorage) {
        self.storage = storage
    }

    /// The whole document's value.
    public var root: JSONValue { JSONValue(storage, 0) }
}
