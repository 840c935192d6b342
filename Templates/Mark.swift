import Foundation

/// A picture that stands for the portal, in the head of its pages and in the browser's tab: SVG or PNG, and small.
///
/// It is used as an image alone, in which nothing runs and nothing is loaded. As its file can also be opened by itself, an SVG
/// that could do either there is refused.
public struct Mark: Hashable, Sendable {
    /// The longest file that is taken: it is loaded with the first page.
    public static let limitInBytes = 32 << 10

    let asset: Asset

    /// What an SVG must not hold, in small letters.
    private static let forbidden = [
        "<script", "<foreignobject", "<iframe", "<!doctype", "<!entity", "<?xml-stylesheet", "javascript:",
        "@import", "<image", "<use", "<a ", "<animate", "<set",
    ]

    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// Reads and checks a file.
    ///
    /// - Throws: `TemplatesError.unusableMark` with what is wrong with it.
    public init(file path: String) throws(TemplatesError) {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw .unusableMark(path, "it cannot be read")
        }
        try self.init(Array(bytes), path: path)
    }

    init(_ bytes: [UInt8], path: String) throws(TemplatesError) {
        guard bytes.count <= Self.limitInBytes else {
            throw .unusableMark(path, "it has \(bytes.count) bytes, and may have \(Self.limitInBytes)")
        }
        if bytes.starts(with: Self.signature) {
            guard Self.isWholePNG(bytes) else {
                throw .unusableMark(path, "it is a PNG of which a part is missing")
            }
            asset = Asset(bytes, extension: "png", contentType: "image/png")
        } else if let problem = Self.problem(ofSVG: bytes) {
            throw .unusableMark(path, problem)
        } else {
            asset = Asset(bytes, extension: "svg", contentType: "image/svg+xml")
        }
    }

    /// Whether its pieces go from the head to the end (PNG §5.3).
    private static func isWholePNG(_ bytes: [UInt8]) -> Bool {
        var place = signature.count
        while place + 12 <= bytes.count {
            let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
            let name = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
            guard (name == "IHDR") == (place == signature.count) else { return false }
            place += 12 + length
            if name == "IEND" { return place <= bytes.count }
        }
        return false
    }

    private static func problem(ofSVG bytes: [UInt8]) -> String? {
        guard let text = String(validating: bytes, as: UTF8.self)?.lowercased(), text.contains("<svg") else {
            return "it is neither PNG nor SVG"
        }
        if let word = forbidden.first(where: text.contains) { return "“\(word)” may not stand in it" }
        guard text.firstMatch(of: #/[\s"'\/]on[a-z]+\s*=/#) == nil else {
            return "it has a script in an attribute"
        }
        let isLoading =
            text.firstMatch(of: #/(href\s*=\s*["']?\s*[^#"'\s])|(url\(\s*["']?\s*[^#"'\s])/#) != nil
        return isLoading ? "it loads something from elsewhere" : nil
    }
}
