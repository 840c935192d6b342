/// Bytes that grow at the end, in memory of their own: appending costs no check for other owners.
struct Output: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var count = 0
    private var capacity: Int

    init(capacity: Int) {
        start = .allocate(capacity: capacity)
        self.capacity = capacity
    }

    deinit {
        start.deallocate()
    }

    /// What was appended.
    var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: start, count: count)
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        reserve(bytes.count)
        (start + count).update(from: source, count: bytes.count)
        count += bytes.count
    }

    /// Appends the text's UTF-8 as it is.
    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Appends the text's UTF-8 with `&`, `<`, `>`, `"` and `'` as entities, fit for element content and
    /// quoted attribute values.
    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { appendEscaped($0) }
    }

    private mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        reserve(bytes.count)
        var index = 0
        while index < bytes.count {
            index += appendPlain(UnsafeBufferPointer(rebasing: bytes[index...]))
            guard index < bytes.count else { return }
            append(Self.entity(bytes[index]))
            index += 1
            reserve(bytes.count - index)
        }
    }

    /// Appends up to the first byte that needs an entity, for which there is room, and says how many that were.
    private mutating func appendPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard let source = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
        let target = UnsafeMutableRawPointer(start + count)
        var index = 0
        while index + 8 <= bytes.count {
            let eight = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            if Self.hasSpecial(eight) { break }
            target.storeBytes(of: eight, toByteOffset: index, as: UInt64.self)
            index += 8
        }
        while index < bytes.count, !Self.isSpecial(bytes[index]) {
            target.storeBytes(of: bytes[index], toByteOffset: index, as: UInt8.self)
            index += 1
        }
        count += index
        return index
    }

    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if capacity - count < more { grow(more) }
    }

    private mutating func grow(_ more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: start, count: count)
        start.deallocate()
        start = larger
    }
}

/// The bytes that have a meaning in HTML.
extension Output {
    /// One bit for each of `"`, `&`, `'`, `<` and `>`, all below 64.
    private static let specials: UInt64 = 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62

    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 64 && specials &>> UInt64(byte) & 1 != 0
    }

    /// Whether one of eight bytes is special: `&` and `'` differ in the lowest bit only, `<` and `>` in the next.
    @inline(__always)
    private static func hasSpecial(_ eight: UInt64) -> Bool {
        let quotes = zeros(eight ^ 0x2222_2222_2222_2222)
        let ampersands = zeros((eight & 0xFEFE_FEFE_FEFE_FEFE) ^ 0x2626_2626_2626_2626)
        let brackets = zeros((eight & 0xFDFD_FDFD_FDFD_FDFD) ^ 0x3C3C_3C3C_3C3C_3C3C)
        return (quotes | ampersands | brackets) & 0x8080_8080_8080_8080 != 0
    }

    /// Has one of the bytes' highest bits set exactly when one of the bytes is zero.
    @inline(__always)
    private static func zeros(_ eight: UInt64) -> UInt64 {
        (eight &- 0x0101_0101_0101_0101) & ~eight
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
