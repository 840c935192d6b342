/// The hash that keys carry on the tape: quick, and seeded anew in each process, so no one outside can make keys collide.
public enum JSONHash {
    @usableFromInline static let seed = UInt64.random(in: 1...UInt64.max) | 1

    /// The hash of a key's unescaped UTF-8 bytes; differs from one run of the program to the next.
    @inlinable
    public static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        guard let base = bytes.baseAddress else { return mix(start, seed) }
        return of(base, bytes.count, seed: seed)
    }

    /// The hash of a key.
    public static func of(_ key: String) -> UInt64 {
        var key = key
        return key.withUTF8 { of($0) }
    }

    @inlinable
    static func of(_ base: UnsafePointer<UInt8>, _ count: Int, seed: UInt64) -> UInt64 {
        let raw = UnsafeRawPointer(base)
        var hash = start ^ UInt64(truncatingIfNeeded: count)
        if count >= 8 {
            var at = 0
            while at + 16 < count {
                hash = mix(hash ^ word(raw, at), seed ^ word(raw, at + 8))
                at += 16
            }
            if at + 8 < count { hash = mix(hash ^ word(raw, at), seed) }
            return mix(hash ^ word(raw, count - 8), seed)
        }
        if count >= 4 {
            let low = UInt64(raw.loadUnaligned(as: UInt32.self))
            let high = UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
            return mix(hash ^ (low | high << 32), seed)
        }
        guard count > 0 else { return mix(hash, seed) }
        let word = UInt64(base[0]) | UInt64(base[count >> 1]) << 8 | UInt64(base[count - 1]) << 16
        return mix(hash ^ word, seed)
    }

    @usableFromInline static let start: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// Whether two runs of bytes are the same, 8 at a time.
    @inlinable
    static func areEqual(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
        let count = one.count
        guard count == other.count else { return false }
        guard let one = one.baseAddress, let other = other.baseAddress else { return true }
        guard count >= 8 else { return (0..<count).allSatisfy { one[$0] == other[$0] } }
        var at = 0
        while at + 8 < count {
            if word(one, at) != word(other, at) { return false }
            at += 8
        }
        return word(one, count - 8) == word(other, count - 8)
    }

    @inlinable
    static func word(_ raw: UnsafeRawPointer, _ at: Int) -> UInt64 {
        raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
    }

    @inlinable
    static func mix(_ one: UInt64, _ other: UInt64) -> UInt64 {
        let product = one.multipliedFullWidth(by: other)
        return product.high ^ product.low
    }
}
