import Foundation

/// A picture whose bytes came with the run as a `data:` URL: of a type that browsers draw, and by its first bytes of that type.
///
/// Source: RFC 2397; WHATWG MIME Sniffing §6.1.
struct EmbeddedPicture: Equatable {
    /// The URL, which holds nothing that ends an attribute.
    let source: String

    private static let types: [(name: String, starts: [[UInt8]])] = [
        ("png", [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]),
        ("jpeg", [[0xFF, 0xD8, 0xFF]]),
        ("gif", [Array("GIF87a".utf8), Array("GIF89a".utf8)]),
        ("webp", [Array("RIFF".utf8)]),
    ]

    /// How much of it is decoded to look at: a multiple of three bytes.
    private static let looked = 24

    /// `nil` for all else.
    init?(_ url: String) {
        guard url.utf8.starts(with: "data:image/".utf8) else { return nil }
        guard let type = Self.types.first(where: { url.hasPrefix("data:image/\($0.name);base64,") }) else {
            return nil
        }
        let text = url.utf8.dropFirst("data:image/\(type.name);base64,".utf8.count)
        let first = String(decoding: text.prefix(Self.looked / 3 * 4), as: UTF8.self)
        guard text.allSatisfy(Self.isBase64), let start = Data(base64Encoded: Self.padded(first)),
            type.starts.contains(where: start.starts(with:)),
            type.name != "webp" || start.dropFirst(8).starts(with: "WEBP".utf8)
        else { return nil }
        source = url
    }

    private static func padded(_ text: String) -> String {
        text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    }

    private static func isBase64(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="):
            true
        default: false
        }
    }
}
