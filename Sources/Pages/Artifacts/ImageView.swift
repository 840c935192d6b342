import JSON
import Languages
import Mustache

/// A picture: shown when it came with the run or lies on a host that the operator allows, else linked.
///
/// So no page asks another host unasked. What is said to be a picture and is none is refused in words.
struct ImageView: Viewable {
    static let shape = ViewShape(
        "artifact-image",
        [
            "source": .optional(.text),
            "full": .optional(.text),
            "alt": .text,
            "target": .optional(.text),
            "text": .text,
            "refusal": .optional(.text),
        ])

    /// The file with the picture; `nil` where there is none.
    let file: PageFile?

    /// How many bytes of the page it takes where it is a part of it.
    let bytesInPage: Int

    let values: [ViewValue]

    /// `nil` when the data is no picture's URL and holds no bytes.
    init?(_ data: JSONValue, name: String, _ words: Words, at place: ArtifactPlace) {
        guard let source = MediaSource(data, .image) else { return nil }
        let alt = data["alt"]?.string?.nonBlank?.withVisibleControls ?? name
        switch source {
        case .bytes(let bytes, let format):
            let media = MediaFile(bytes, format, at: place)
            file = media.file
            bytesInPage = media.file == nil ? media.source.utf8.count : 0
            values = [.text(media.source), .optional(media.target), .text(alt), .absent, .text(""), .absent]
        case .link(let link):
            let isShown = place.hosts.allow(link.target)
            (file, bytesInPage) = (nil, 0)
            values = [
                isShown ? .text(link.target) : .absent, isShown ? .text(link.target) : .absent, .text(alt),
                .text(link.target), .text(words.open(.image)), .absent,
            ]
        case .faulty(let fault):
            (file, bytesInPage) = (nil, 0)
            values = [
                .absent, .absent, .text(alt), .absent, .text(""), .text(words.refusal(of: fault, .image)),
            ]
        }
    }
}
