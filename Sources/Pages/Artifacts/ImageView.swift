import JSON
import Languages
import Mustache

/// A picture: shown when it came with the run, linked when it lies elsewhere, so that no page asks another host.
struct ImageView: Viewable {
    static let shape = ViewShape(
        "artifact-image", ["source": .optional(.text), "target": .optional(.text), "text": .text])

    let values: [ViewValue]

    /// `nil` when the data is no picture's URL.
    init?(_ data: JSONValue, name: String, _ words: Words) {
        guard let url = data.string?.trimmed else { return nil }
        if Self.isEmbedded(url) {
            values = [.text(url), .absent, .text(name)]
        } else if let link = SafeLink(url) {
            values = [.absent, .text(link.target), .text(words.openPicture)]
        } else {
            return nil
        }
    }

    /// A base64 `data:` URL of a type that browsers draw, SVG too: in `img` it runs nothing and loads nothing.
    private static func isEmbedded(_ url: String) -> Bool {
        let types = ["png", "jpeg", "gif", "webp", "avif", "svg+xml"]
        guard let type = types.first(where: { url.hasPrefix("data:image/\($0);base64,") }) else {
            return false
        }
        return url.utf8.dropFirst("data:image/\(type);base64,".utf8.count).allSatisfy(isBase64)
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
