/// A request target in origin form (RFC 9112 §3.2.1), taken apart before anything is decoded.
struct RequestTarget {
    let text: String
    let segments: [String]
    let query: [HTTPRequest.QueryItem]

    /// - Returns: `nil` when the target does not begin with `/`, holds a byte outside 0x21-0x7E, a bad percent
    ///   escape, an encoded `/` or NUL, invalid UTF-8, or a segment that is `.` or `..`.
    init?(_ text: String) {
        guard text.utf8.first == UInt8(ascii: "/"), text.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
            return nil
        }
        let bytes = text[...].utf8
        let mark = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
        guard let segments = Self.segments(bytes[..<mark]) else { return nil }
        guard let query = Self.query(bytes[mark...].dropFirst()) else { return nil }
        self.text = text
        self.segments = segments
        self.query = query
    }

    private typealias Bytes = Substring.UTF8View

    private static func segments(_ path: Bytes) -> [String]? {
        guard path.count > 1 else { return [] }
        var segments: [String] = []
        var rest = path.dropFirst()
        while let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
            guard let segment = segment(rest[..<slash]) else { return nil }
            segments.append(segment)
            rest = rest[rest.index(after: slash)...]
        }
        guard let last = segment(rest) else { return nil }
        return segments + [last]
    }

    private static func segment(_ raw: Bytes) -> String? {
        guard let segment = decode(raw, plusIsBlank: false), segment != ".", segment != "..",
            !segment.utf8.contains(UInt8(ascii: "/"))
        else { return nil }
        return segment
    }

    private static func query(_ query: Bytes) -> [HTTPRequest.QueryItem]? {
        var items: [HTTPRequest.QueryItem] = []
        for part in query.split(separator: UInt8(ascii: "&")) {
            let pair = part.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decode(pair[0], plusIsBlank: true),
                let value = pair.count > 1 ? decode(pair[1], plusIsBlank: true) : ""
            else { return nil }
            items.append(HTTPRequest.QueryItem(name: name, value: value))
        }
        return items
    }

    /// The text behind percent escapes; `nil` for a bad escape, a NUL or invalid UTF-8.
    private static func decode(_ raw: Bytes, plusIsBlank: Bool) -> String? {
        if !raw.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) {
            return String(Substring(raw))
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.count)
        var rest = raw.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.next()?.hexDigitValue, let low = rest.next()?.hexDigitValue,
                    high | low != 0
                else { return nil }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsBlank: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    /// The value of this ASCII hexadecimal digit; `nil` for any other byte.
    var hexDigitValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
