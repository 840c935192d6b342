/// What a JSON string's text stands for (RFC 8259 §7), and how bytes become such text.
enum JSONEscapes {
    /// The bytes that checked text stands for.
    static func unescape(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var at = 0
        while at < text.count {
            guard text[at] == 0x5C, at + 1 < text.count else {
                bytes.append(text[at])
                at += 1
                continue
            }
            if text[at + 1] == 0x75 {
                at += appendScalar(of: text, at, to: &bytes)
            } else {
                bytes.append(plain(text[at + 1]))
                at += 2
            }
        }
        return bytes
    }

    /// Appends bytes as a string's text, with as few escapes as RFC 8259 allows.
    static func append(_ bytes: some Sequence<UInt8>, to text: inout [UInt8]) {
        for byte in bytes {
            switch byte {
            case 0x23...0x5B, 0x20, 0x21, 0x5D...: text.append(byte)
            case 0x22, 0x5C: text += [0x5C, byte]
            case 0x08: text += [0x5C, 0x62]
            case 0x09: text += [0x5C, 0x74]
            case 0x0A: text += [0x5C, 0x6E]
            case 0x0C: text += [0x5C, 0x66]
            case 0x0D: text += [0x5C, 0x72]
            default: text += [0x5C, 0x75, 0x30, 0x30, digit(byte >> 4), digit(byte & 15)]
            }
        }
    }

    static func hexadecimal(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x37)
        case 0x61...0x66: UInt32(byte - 0x57)
        default: nil
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

    private static func plain(_ letter: UInt8) -> UInt8 {
        switch letter {
        case 0x62: 0x08
        case 0x66: 0x0C
        case 0x6E: 0x0A
        case 0x72: 0x0D
        case 0x74: 0x09
        default: letter
        }
    }

    /// Appends what a `\u` escape, or a pair of them, stands for; returns how many bytes of text it took.
    private static func appendScalar(
        of text: UnsafeBufferPointer<UInt8>, _ start: Int, to bytes: inout [UInt8]
    ) -> Int {
        var value = unit(text, start + 2)
        var length = 6
        if (0xD800...0xDBFF).contains(value) {
            value = 0x10000 + (value - 0xD800) << 10 + (unit(text, start + 8) & 0x3FF)
            length = 12
        }
        bytes += Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
        return length
    }

    private static func unit(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt32 {
        guard start + 4 <= text.count else { return 0 }
        return (start..<start + 4).reduce(0) { $0 << 4 | (hexadecimal(text[$1]) ?? 0) }
    }
}
