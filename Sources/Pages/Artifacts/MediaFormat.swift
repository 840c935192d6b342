import Foundation

/// What the first bytes of a picture, a recording or a film say that it is; its name and its type say nothing.
///
/// Source: WHATWG MIME Sniffing §6, and the container formats' own signatures.
enum MediaFormat: String, CaseIterable {
    case png, jpg, gif, webp, avif, svg
    case mp3, wav, ogg, flac, m4a
    case mp4, webm

    /// `nil` for anything else.
    init?(_ bytes: [UInt8]) {
        guard let format = Self.allCases.first(where: { $0.isSigned(bytes) }) else { return nil }
        self = format
    }

    /// What a `data:` URL calls it.
    var type: String {
        switch self {
        case .png, .gif, .webp, .avif: "image/\(rawValue)"
        case .jpg: "image/jpeg"
        case .svg: "image/svg+xml"
        case .mp3: "audio/mpeg"
        case .wav, .ogg, .flac: "audio/\(rawValue)"
        case .m4a: "audio/mp4"
        case .mp4, .webm: "video/\(rawValue)"
        }
    }

    /// Whether it can stand for what an artifact says that it is: Ogg, MP4 and WebM hold sound, pictures or both.
    func suits(_ family: MediaFamily) -> Bool {
        switch self {
        case .png, .jpg, .gif, .webp, .avif, .svg: family == .image
        case .mp3, .wav, .flac, .m4a: family == .audio
        case .ogg, .mp4, .webm: family != .image
        }
    }

    private func isSigned(_ bytes: [UInt8]) -> Bool {
        func has(_ text: String, at start: Int = 0) -> Bool { bytes.dropFirst(start).starts(with: text.utf8) }
        return switch self {
        case .png: bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        case .jpg: bytes.starts(with: [0xFF, 0xD8, 0xFF])
        case .gif: has("GIF87a") || has("GIF89a")
        case .webp: has("RIFF") && has("WEBP", at: 8)
        case .avif: has("ftypavif", at: 4) || has("ftypavis", at: 4)
        case .svg: Self.isSVG(bytes)
        case .mp3: has("ID3") || bytes.starts(with: [0xFF, 0xFB]) || bytes.starts(with: [0xFF, 0xF3])
        case .wav: has("RIFF") && has("WAVE", at: 8)
        case .ogg: has("OggS")
        case .flac: has("fLaC")
        case .m4a: has("ftypM4A", at: 4)
        case .mp4: has("ftyp", at: 4)
        case .webm: bytes.starts(with: [0x1A, 0x45, 0xDF, 0xA3])
        }
    }

    /// XML whose first element is `svg`; what stands before it is a declaration, comments and a document type.
    private static func isSVG(_ bytes: [UInt8]) -> Bool {
        var rest = String(decoding: bytes.prefix(4096), as: UTF8.self)[...].drop {
            $0 == "\u{FEFF}" || $0.isWhitespace
        }
        while rest.hasPrefix("<?") || rest.hasPrefix("<!") {
            guard let end = rest.range(of: rest.hasPrefix("<!--") ? "-->" : ">") else { return false }
            rest = rest[end.upperBound...].drop(while: \.isWhitespace)
        }
        return rest.hasPrefix("<svg") && String(validating: bytes, as: UTF8.self) != nil
    }
}
