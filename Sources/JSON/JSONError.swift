/// Why a text is not JSON, or not within the limits, and where.
public struct JSONError: Error, Equatable, Sendable {
    /// What is wrong; `expected` names what could stand there.
    public enum Reason: Equatable, Sendable {
        case unexpectedEnd(expected: String)
        case unexpectedByte(UInt8, expected: String)
        case trailingContent
        case byteOrderMark
        case invalidUTF8
        case controlCharacter(UInt8)
        case invalidEscape
        case loneSurrogate
        case invalidNumber
        case duplicateKey(String)
        case tooDeep(limit: Int)
        case tooManyBytes(limit: Int)
        case tooManyNodes(limit: Int)
    }

    /// What is wrong; `expected` names what could stand there.there.
    public let reason: Reason

    /// The line, from 1; lines end with LF.
    public let line: Int

    /// The column, from 1, in Unicode scalars.
    public let column: Int

    /// The place, in bytes from 0.
    public let byteOffset: Int
}

extension JSONError {
    init(_ reason: Reason, at offset: Int, in bytes: [UInt8]) {
        let before = bytes.prefix(offset)
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        self.init(
            reason: reason,
            line: 1 + before.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 },
            column: 1 + before[lineStart...].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 },
            byteOffset: offset)
    }
}

extension JSONError: CustomStringConvertible {
    public var description: String { "line \(line), column \(column): \(reason.sentence)" }
}

extension JSONError.Reason {
    fileprivate var sentence: String {
        switch self {
        case .unexpectedEnd(let expected): "the text ends where \(expected) was expected."
        case .unexpectedByte(let byte, let expected):
            "found \(Self.name(byte)) where \(expected) was expected."
        case .trailingContent: "more text follows the JSON value. Remove it: a document is one value."
        case .byteOrderMark: "the text begins with a byte order mark. Save it as UTF-8 without one."
        case .invalidUTF8: "the bytes are not UTF-8. Save the text as UTF-8."
        case .controlCharacter(let byte):
            "a string holds the control character \(Self.name(byte)). Write it as an escape, such as \\n."
        case .invalidEscape:
            "a backslash must be followed by one of \"\\/bfnrt or by u and four hexadecimal digits."
        case .loneSurrogate: "a surrogate escape stands alone. Write both halves, such as \\ud83d\\ude00."
        case .invalidNumber:
            "a number is digits without leading zeros, then optionally .digits and e with digits."
        case .duplicateKey(let key): "the object names \"\(Self.escaped(key))\" twice. Remove one of the two."
        case .tooDeep(let limit): "arrays and objects lie deeper than \(limit) levels. Flatten the document."
        case .tooManyBytes(let limit): "the text is longer than \(limit) bytes. Make it shorter."
        case .tooManyNodes(let limit): "the document has more than \(limit) values and keys. Make it smaller."
        }
    }

    /// At most 64 bytes of a stranger's text, its control characters escaped.
    private static func escaped(_ key: String) -> String {
        var bytes: [UInt8] = []
        JSONEscapes.append(key.utf8.prefix(64), to: &bytes)
        return String(decoding: bytes, as: UTF8.self) + (key.utf8.count > 64 ? "…" : "")
    }

    private static func name(_ byte: UInt8) -> String {
        guard (0x21...0x7E).contains(byte) else {
            return "byte 0x" + String(byte, radix: 16, uppercase: true)
        }
        return "'\(Unicode.Scalar(byte))'"
    }
}
