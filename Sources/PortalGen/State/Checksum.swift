/// Tells a file that was cut or left half written from a whole one; protects nothing.
enum Checksum {
    /// A number from 1 by which equal texts are known, and others told apart but for rare chance.
    static func mark(_ text: String) -> UInt32 {
        let sum = of(Array(text.utf8)[...])
        return max(1, UInt32(truncatingIfNeeded: sum ^ sum >> 32))
    }

    /// FNV-1a by words of eight bytes in place of single ones.
    static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
        bytes.withUnsafeBytes { buffer in
            var place = 0
            while place + 8 <= buffer.count {
                sum =
                    (sum ^ buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self))
                    &* 0x0000_0100_0000_01B3
                place += 8
            }
            for byte in buffer[place...] { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        }
        return sum
    }

    /// The checksum that stands at the end of the bytes, of which there are eight or more.
    static func last(of bytes: [UInt8]) -> UInt64 {
        bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self) }
    }
}
