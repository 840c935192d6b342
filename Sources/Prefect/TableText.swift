/// The text of a table artifact: all of it, or of a very long array of rows the first ones, with how many there are.
///
/// The text is looked through once, byte by byte, so that a table of any length costs what it weighs and is never held
/// as a tree.
struct TableText {
    /// What is taken of an array's text, in bytes; the row that begins within it is left out.
    static let limitInBytes = 8 << 20

    let text: String

    /// How many rows there are; `nil` where all are taken.
    private(set) var allRows: Int?

    init(_ text: String, limitInBytes: Int = limitInBytes) {
        let bytes = text.utf8
        guard bytes.count > limitInBytes, bytes.first == UInt8(ascii: "[") else {
            self.text = text
            return
        }
        var scan = Scan(limit: limitInBytes)
        var text = text
        text.withUTF8 { scan.read($0) }
        self.text = String(decoding: text.utf8.prefix(scan.end), as: UTF8.self) + "]"
        allRows = scan.rows
    }

    /// A walk over an array's text that counts its elements.
    private struct Scan {
        let limit: Int

        /// Where the last element ends that fits.
        var end = 1
        var rows = 0
        private var depth = 0
        private var isInText = false
        private var isEscaped = false

        init(limit: Int) {
            self.limit = limit
        }

        mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
            for (index, byte) in bytes.enumerated() {
                if isInText { readInText(byte) } else { read(byte, at: index) }
            }
        }

        private mutating func readInText(_ byte: UInt8) {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInText = false
            }
        }

        private mutating func read(_ byte: UInt8, at index: Int) {
            switch byte {
            case UInt8(ascii: "\""): isInText = true
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { endRow(at: index) }
            case UInt8(ascii: ",") where depth == 1: endRow(at: index)
            default: break
            }
        }

        private mutating func endRow(at index: Int) {
            rows += 1
            if index <= limit { end = index }
        }
    }
}
