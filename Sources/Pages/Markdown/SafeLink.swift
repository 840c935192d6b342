/// A link from a stranger that may stand on a page: it leads to `http`, `https` or `mailto`, and says so.
public struct SafeLink: Equatable, Sendable {
    /// What every link to elsewhere has as its `rel`: no referrer, no handle on our window, no credit.
    public static let relation = "noopener noreferrer nofollow"

    /// The target, with what may not stand in a URL percent-encoded; yet to be escaped for HTML.
    public let target: String

    /// Takes the target, without control characters; `nil` unless it is absolute and of an allowed scheme.
    public init?(_ target: String) {
        let scalars = target.unicodeScalars.filter { $0.value > 0x1F && $0.value != 0x7F }
        let text = String(String.UnicodeScalarView(scalars)).trimmed
        guard Self.isAllowed(text) else { return nil }
        self.target = Self.encoded(text)
    }

    private static func isAllowed(_ text: String) -> Bool {
        ["https://", "http://", "mailto:"].contains { prefix in
            text.utf8.count > prefix.utf8.count && text.prefix(prefix.count).lowercased() == prefix
        }
    }

    private static func encoded(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var encoded = ""
        for (index, byte) in bytes.enumerated() {
            if isLegal(byte) || byte == UInt8(ascii: "%") && isEscape(bytes, at: index) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded += byte < 16 ? "%0" : "%"
                encoded += String(byte, radix: 16, uppercase: true)
            }
        }
        return encoded
    }

    private static let punctuation = Set("-._~:/?#[]@!$&'()*+,;=".utf8)

    private static func isLegal(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: punctuation.contains(byte)
        }
    }

    private static func isEscape(_ bytes: [UInt8], at index: Int) -> Bool {
        bytes[index...].dropFirst().prefix(2).count { Unicode.Scalar($0).properties.isASCIIHexDigit } == 2
    }
}
