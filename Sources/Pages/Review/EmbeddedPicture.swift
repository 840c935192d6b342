import Foundation

/// A picture whose bytes came with the run as a `data:` URL: of a type that browsers draw, and by its first bytes of that type.
///
/// Source: RFC 2397; WHATWG MIME Sniffing §6.1.
struct EmbeddedPicture: Equatable {
    /// The URL, which holds nothing that ends an attribute.
    let source: String

    private static let formats: [MediaFormat] = [.png, .jpg, .gif, .webp, .avif]

    /// How much of it is decoded to look at: a multiple of three bytes.
    private static let looked = 24

    /// `nil` for all else.
    init?(_ url: String) {
        guard let format = Self.formats.first(where: { url.hasPrefix(Self.start(of: $0)) }) else {
            return nil
        }
        let text = url.utf8.dropFirst(Self.start(of: format).utf8.count)
        let first = String(decoding: text.prefix(Self.looked / 3 * 4), as: UTF8.self)
        guard text.allSatisfy(Self.isBase64), let bytes = Data(base64Encoded: Self.padded(first)),
            MediaFormat([UInt8](bytes)) == format
        else { return nil }
        source = url
    }

    private static func start(of format: MediaFormat) -> String { "data:\(format.type);base64," }

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
