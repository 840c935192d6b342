/// The hash that keys carry on the tape: quick, and seeded anew in each process, so no one outside can make keys collide.
///
/// Both operands of every multiplication hold some of the secret seed.
public enum JSONHash {
    @usableFromInline static let seed = UInt64.random(in: 1...UInt64.max) | 1

    /// The hash of a key's unescaped UTF-8 bytes; differs from one run of the program to the next.
    @inlinable
    public static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let seed = seed
        guard let base = bytes.baseAddress else { return mix(seed.byteSwapped, seed) }
        return of(base, bytes.count, seed: seed)
    }

    /// The first eight bytes, or all of fewer, in one word: texts of one length that differ in it are not the same.
    @inlinable
    public static func word(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        guard let base = bytes.baseAddress else { return 0 }
        return bytes.count >= 8 ? JSONBytes.word(base, 0) : short(base, bytes.count)
    }

    /// The hash of a key.
    public static func of(_ key: String) -> UInt64 {
        var key = key
        return key.withUTF8 { of($0) }
    }

    /// What the hash of a number begins with: mixed first, so that no digits can make up for another exponent.
    static func of(exponent: Int128) -> UInt64 {
        let (low, high) = (UInt64(truncatingIfNeeded: exponent), UInt64(truncatingIfNeeded: exponent >> 64))
        return mix(seed ^ low, seed.byteSwapped ^ high)
    }

    @inlinable
    static func of(_ base: UnsafePointer<UInt8>, _ count: Int, seed: UInt64) -> UInt64 {
        var hash = seed.byteSwapped ^ UInt64(truncatingIfNeeded: count)
        guard count >= 8 else { return mix(hash ^ short(base, count), seed) }
        var at = 0
        while at + 16 < count {
            hash = mix(hash ^ JSONBytes.word(base, at), seed ^ JSONBytes.word(base, at + 8))
            at += 16
        }
        if at + 8 < count { hash = mix(hash ^ JSONBytes.word(base, at), seed) }
        return mix(hash ^ JSONBytes.word(base, count - 8), seed)
    }

    /// All bytes of fewer than eight in one word.
    @inlinable
    static func short(_ base: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        if count >= 4 {
            let raw = UnsafeRawPointer(base)
            let low = UInt64(raw.loadUnaligned(as: UInt32.self))
            return low | UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)) << 32
        }
        guard count > 0 else { return 0 }
        return UInt64(base[0]) | UInt64(base[count >> 1]) << 8 | UInt64(base[count - 1]) << 16
    }

    @inlinable
    static func mix(_ one: UInt64, _ other: UInt64) -> UInt64 {
        let product = one.multipliedFullWidth(by: other)
        return product.high ^ product.low
    }
}
