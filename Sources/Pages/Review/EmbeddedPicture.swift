import Foundation

/// A picture whose bytes came with the run as a `data:` URL: by its first bytes, as everywhere, of a type that browsers draw.
///
/// Of a list of many pictures only the beginnings are decoded, and no SVG is taken, which says more late than in its beginning.
///
/// Source: RFC 2397; WHATWG MIME Sniffing §6.1.
struct EmbeddedPicture: Equatable {
    /// The URL, which holds nothing that ends an attribute.
    let source: String

    /// How much of it is decoded to look at: a multiple of three bytes.
    private static let looked = 24

    /// `nil` for all else.
    init?(_ url: String) {
        guard let start = MediaSource.startOfBase64(url) else { return nil }
        let text = url[start...].utf8
        let first = String(decoding: text.prefix(Self.looked / 3 * 4), as: UTF8.self)
        guard text.allSatisfy(Self.isBase64), let bytes = Data(base64Encoded: Self.padded(first)),
            let format = MediaFormat([UInt8](bytes)), format.suits(.image), format != .svg
        else { return nil }
        source = "data:\(format.type);base64,\(url[start...])"
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
