/// A file that pages use.
public struct Asset: Hashable, Sendable {
    /// What is in it.
    public let text: String

    /// The name of its file, with a digest of the text: another text has another name, so it can be cached for ever.
    public let fileName: String

    /// Its media type.
    public let contentType: String

    init(_ text: String, extension: String, contentType: String) {
        (self.text, self.contentType) = (text, contentType)
        let digits = String(Self.digest(of: text), radix: 16)
        fileName = "countersign-\(String(repeating: "0", count: 16 - digits.count))\(digits).\(`extension`)"
    }

    /// FNV-1a, 64 bits: it tells versions apart and protects nothing.
    private static func digest(of text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
