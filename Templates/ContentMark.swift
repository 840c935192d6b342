/// Tells one content from another in the name of its file, so that no browser shows an old one for the new.
///
/// Source: FNV-1a, 64 bits. It protects nothing and keeps nobody out.
public struct ContentMark: Hashable, Sendable {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The mark of these bytes.
    public init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    /// 16 hex digits.
    public var text: String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
