/// A set of bytes: any of the ASCII ones, and the bytes above ASCII all or none.
struct ByteSet: Sendable {
    private let low: UInt64
    private let high: UInt64
    private let takesNonASCII: Bool

    init(_ members: String, nonASCII: Bool = false) {
        var words: (low: UInt64, high: UInt64) = (0, 0)
        for byte in members.utf8 where byte < 128 {
            if byte < 64 { words.low |= 1 << UInt64(byte) } else { words.high |= 1 << UInt64(byte - 64) }
        }
        (low, high, takesNonASCII) = (words.low, words.high, nonASCII)
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        if byte < 64 { return low >> UInt64(byte) & 1 == 1 }
        if byte < 128 { return high >> UInt64(byte - 64) & 1 == 1 }
        return takesNonASCII
    }
}

extension ByteSet {
    static let digits = "0123456789"
    static let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    static let hexDigits = ByteSet(digits + "abcdefABCDEF")
}
