import JSON
import Languages
import Mustache

/// A recording or a film, with the browser's own controls; nothing of it is loaded before somebody plays it.
struct MediaView: Viewable {
    static let shape = ViewShape(
        "artifact-media",
        [
            "isVideo": .flag,
            "source": .optional(.text),
            "label": .text,
            "target": .optional(.text),
            "text": .text,
            "refusal": .optional(.text),
        ])

    /// The file with the recording; `nil` where there is none.
    let file: PageFile?

    let values: [ViewValue]

    /// `nil` when the data is no URL and holds no bytes.
    init?(
        _ data: JSONValue, _ family: MediaFamily, name: String, _ words: Words, at place: ArtifactPlace
    ) {
        guard let source = MediaSource(data, family) else { return nil }
        let label = data["alt"]?.string?.nonBlank?.withVisibleControls ?? name
        let text = ViewValue.text(words.open(family))
        let isVideo = ViewValue.flag(family == .video)
        switch source {
        case .bytes where place.folder == nil:
            file = nil
            values = [isVideo, .absent, .text(label), .absent, text, .text(words[.artifactNoFiles])]
        case .bytes(let bytes, let format):
            let media = MediaFile(bytes, format, at: place)
            file = media.file
            values = [isVideo, .text(media.source), .text(label), .absent, text, .absent]
        case .link(let link):
            let shown: ViewValue = place.hosts.allow(link.target) ? .text(link.target) : .absent
            file = nil
            values = [isVideo, shown, .text(label), .text(link.target), text, .absent]
        case .faulty(let fault):
            file = nil
            values = [isVideo, .absent, .text(label), .absent, text, .text(words.refusal(of: fault, family))]
        }
    }
}
