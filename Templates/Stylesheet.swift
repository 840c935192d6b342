/// The stylesheet of every page.
public struct Stylesheet: Equatable, Sendable {
    /// The CSS.
    public let text: String

    public init(text: String) {
        self.text = text
    }

    /// The name of its file, with a digest of the text: another text has another name, so it can be cached for ever.
    public var fileName: String {
        let digits = String(Self.digest(of: text), radix: 16)
        return "countersign-\(String(repeating: "0", count: 16 - digits.count))\(digits).css"
    }

    /// FNV-1a, 64 bits: it tells versions apart and protects nothing.
    private static func digest(of text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
