extension [UInt8] {
    /// Appends the text's UTF-8 with `&`, `<`, `>`, `"` and `'` as entities, fit for element content and
    /// quoted attribute values.
    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { appendEscaped($0) }
    }

    /// Appends the text's UTF-8 as it is.
    mutating func appendRaw(_ text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    private mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        var written = 0
        for index in bytes.indices where Self.isSpecial(bytes[index]) {
            append(contentsOf: bytes[written..<index])
            append(contentsOf: Self.entity(bytes[index]).utf8)
            written = index + 1
        }
        append(contentsOf: bytes[written...])
    }

    /// One bit for each of `"`, `&`, `'`, `<` and `>`, all below 64.
    private static let specials: UInt64 = 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 64 && specials & (1 << UInt64(byte)) != 0
    }

    private static func entity(_ byte: UInt8) -> String {
        switch byte {
        case 34: "&quot;"
        case 38: "&amp;"
        case 39: "&#39;"
        case 60: "&lt;"
        default: "&gt;"
        }
    }
}
