import Foundation
import JSON

/// What an artifact says of a picture, a recording or a film: where it lies, or the thing itself, checked by its content.
enum MediaSource {
    /// Why what came along is not shown.
    enum Fault: Error {
        case notBase64
        case otherContent
        case tooLarge
    }

    case link(SafeLink)
    case bytes([UInt8], MediaFormat)
    case faulty(Fault)

    /// The most bytes that a file has.
    static let limitInBytes = 32 << 20

    /// `nil` when the data is neither a URL that may be followed nor bytes.
    init?(_ data: JSONValue, _ family: MediaFamily) {
        if let text = data["bytes"]?.string {
            self = Self.embedded(text[...], family)
            return
        }
        guard let url = (data.string ?? data["url"]?.string)?.trimmed else { return nil }
        if let start = Self.startOfBase64(url) {
            self = Self.embedded(url[start...], family)
        } else if let link = SafeLink(url) {
            self = .link(link)
        } else {
            return nil
        }
    }

    /// Where the base64 of a `data:` URL begins, whatever the URL calls it; `nil` for any other URL.
    static func startOfBase64(_ url: String) -> String.Index? {
        guard url.hasPrefix("data:"), let comma = url.firstIndex(of: ","), url[..<comma].hasSuffix(";base64")
        else { return nil }
        return url.index(after: comma)
    }

    /// Decodes base64, in one line or in several (RFC 2045 §6.8).
    private static func embedded(_ text: Substring, _ family: MediaFamily) -> MediaSource {
        guard text.utf8.count / 4 * 3 <= limitInBytes else { return .faulty(.tooLarge) }
        let plain = text.utf8.contains { $0 <= 0x20 } ? text.filter { !$0.isWhitespace } : String(text)
        guard let data = Data(base64Encoded: plain), !data.isEmpty else { return .faulty(.notBase64) }
        let bytes = [UInt8](data)
        guard let format = MediaFormat(bytes), format.suits(family) else { return .faulty(.otherContent) }
        return .bytes(bytes, format)
    }
}
