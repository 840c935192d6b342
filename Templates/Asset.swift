/// A file that pages use.
public struct Asset: Hashable, Sendable {
    /// What is in it.
    public let bytes: [UInt8]

    /// The name of its file, with a digest of the content: another content has another name, so it can be cached for ever.
    public let fileName: String

    /// Its media type.
    public let contentType: String

    /// What is in it, as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    init(_ text: String, extension: String, contentType: String) {
        self.init(Array(text.utf8), extension: `extension`, contentType: contentType)
    }

    init(_ bytes: [UInt8], extension: String, contentType: String) {
        (self.bytes, self.contentType) = (bytes, contentType)
        fileName = "countersign-\(ContentMark(bytes).text).\(`extension`)"
    }
}
