/// The place of a field as names and ids write it.
struct FieldPath: Hashable {
    private static let maxTokenBytes = 200

    /// The control's name without its first letter: empty, or `/` and the member's name as in a JSON Pointer.
    ///
    /// A member's name that HTML or a post could change is given by its position instead, as `~p3`; no pointer reads so.
    let suffix: String

    let id: String

    /// The run input itself.
    static let root = FieldPath(suffix: "", id: "f")

    private init(suffix: String, id: String) {
        (self.suffix, self.id) = (suffix, id)
    }

    /// The member at this position of the properties; `taken` are the paths before it.
    init(_ key: String, position: Int, taken: Set<String>) {
        let escaped = key.utf8.reduce(into: [UInt8]()) { bytes, byte in
            switch byte {
            case UInt8(ascii: "~"): bytes += "~0".utf8
            case UInt8(ascii: "/"): bytes += "~1".utf8
            default: bytes.append(byte)
            }
        }
        let token = "/" + String(decoding: escaped, as: UTF8.self)
        if Self.isSafe(key), escaped.count <= Self.maxTokenBytes, !taken.contains(token) {
            self.init(suffix: token, id: "f/" + PercentCoding.encoded(key))
        } else {
            self.init(suffix: "/~p\(position)", id: "f/~p\(position)")
        }
    }

    /// Whether browsers post it as it is: line ends and controls change, and `%22` is a quote in a multipart name.
    private static func isSafe(_ key: String) -> Bool {
        key.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "%") }
            || isSafeBeyondASCII(key)
    }

    private static func isSafeBeyondASCII(_ key: String) -> Bool {
        key.unicodeScalars.allSatisfy { scalar in
            let properties = scalar.properties
            return scalar != "%" && properties.generalCategory != .control
                && !properties.isNoncharacterCodePoint
        }
    }
}
