import Foundation
import Templates

/// The bytes of a picture, a recording or a film on a page: a file beside it, or a part of the page itself.
///
/// An SVG is a part of the page always, as a `data:` URL of an `img`: there it runs nothing and loads nothing, whatever the
/// server of the site says of its files, and no address opens it as a document.
struct MediaFile {
    /// The file; `nil` for what is a part of the page.
    let file: PageFile?

    /// What shows it.
    let source: String

    /// What opens it by itself.
    let target: String?

    init(_ bytes: [UInt8], _ format: MediaFormat, at place: ArtifactPlace) {
        let file = PageFile(place.number, mark: ContentMark(bytes), format.rawValue, .bytes(bytes))
        if format != .svg, let href = place.href(file) {
            (self.file, source, target) = (file, href, href)
        } else {
            self.file = nil
            source = "data:\(format.type);base64,\(Data(bytes).base64EncodedString())"
            target = nil
        }
    }
}
