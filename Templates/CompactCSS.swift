/// A stylesheet without its comments and indentation, which only its authors read.
struct CompactCSS {
    private(set) var text: [UInt8] = []

    /// The quotation mark that ends the string under way.
    private var quote: UInt8?

    /// Takes CSS; what stands in quotes stays as it is (CSS Syntax 3 §4.3).
    init(_ css: String) {
        var rest = Array(css.utf8)[...]
        while let byte = rest.popFirst() {
            if quote == nil, byte == UInt8(ascii: "/"), rest.first == UInt8(ascii: "*") {
                rest = Self.afterComment(rest.dropFirst())
            } else {
                take(byte)
                if byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() { text.append(escaped) }
            }
        }
    }

    private mutating func take(_ byte: UInt8) {
        let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
        if quote == nil, isBlank, text.last == UInt8(ascii: "\n") || text.isEmpty { return }
        if byte == quote {
            quote = nil
        } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            quote = byte
        }
        text.append(byte)
    }

    /// A comment that does not end goes to the end.
    private static func afterComment(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = text
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "*"), rest.first == UInt8(ascii: "/") { return rest.dropFirst() }
        }
        return rest
    }
}
