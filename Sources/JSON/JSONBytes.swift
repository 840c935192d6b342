/// Compares bytes eight at a time.
public enum JSONBytes {
    @inlinable
    static func word(_ bytes: UnsafeRawPointer, _ at: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }

    /// Whether two runs of bytes are the same.
    @inlinable
    public static func areEqual(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>)
        -> Bool
    {
        let count = one.count
        guard count == other.count else { return false }
        guard let one = one.baseAddress, let other = other.baseAddress else { return true }
        guard count >= 8 else { return JSONHash.short(one, count) == JSONHash.short(other, count) }
        var at = 0
        while at + 8 < count {
            if word(one, at) != word(other, at) { return false }
            at += 8
        }
        return word(one, count - 8) == word(other, count - 8)
    }
}
