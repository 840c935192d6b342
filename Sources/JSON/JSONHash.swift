/// The hash that keys carry on the tape: quick, and seeded anew in each process, so no one outside can make keys collide.
public enum JSONHash {
    @usableFromInline static let seed = UInt64.random(in: 1...UInt64.max) | 1

    /// The hash of a key's unescaped UTF-8 bytes; differs from one run of the program to the next.
    @inlinable
    public static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        guard let base = bytes.baseAddress else { return mix(seed, 0) }
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
        var hash = seed ^ UInt64(truncatingIfNeeded: count)
        if count >= 8 {
            var at = 0
            while at + 16 < count {
                hash = mix(hash ^ word(raw, at), secret ^ word(raw, at + 8))
                at += 16
            }
            if at + 8 < count { hash = mix(hash ^ word(raw, at), secret) }
            return mix(hash ^ word(raw, count - 8), secret)
        }
        if count >= 4 {
            let low = UInt64(raw.loadUnaligned(as: UInt32.self))
            let high = UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
            return mix(hash ^ (low | high << 32), secret)
        }
        guard count > 0 else { return mix(hash, secret) }
        let word = UInt64(base[0]) | UInt64(base[count >> 1]) << 8 | UInt64(base[count - 1]) << 16
        return mix(hash ^ word, secret)
    }

    @usableFromInline static let secret: UInt64 = 0x9E37_79B9_7F4A_7C15

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
