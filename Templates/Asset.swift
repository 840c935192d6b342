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
        let digits = String(Self.digest(of: bytes), radix: 16)
        fileName = "countersign-\(String(repeating: "0", count: 16 - digits.count))\(digits).\(`extension`)"
    }

    /// FNV-1a, 64 bits: it tells versions apart and protects nothing.
    private static func digest(of bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
