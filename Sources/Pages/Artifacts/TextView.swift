import JSON
import Languages
import Mustache
import Templates

/// A text as it is, line by line with numbers where it is code; a long one goes on in a file.
struct TextView: Viewable {
    static let shape = ViewShape(
        "artifact-text",
        [
            "label": .text, "text": .optional(.text), "lines": .list(.text), "whole": .optional(.text),
            "wholeLabel": .text,
        ])

    private static let limitInBytes = 64 << 10
    private static let mostLines = 1000

    /// The file with all of it; `nil` where the page has all.
    let file: PageFile?

    /// Whether not all of it is on the page.
    let isCut: Bool

    let values: [ViewValue]

    /// `nil` when the data is neither a text nor an object with `text`.
    init?(_ data: JSONValue, name: String, _ words: Words, at place: ArtifactPlace) {
        guard let text = data.string ?? data["text"]?.string else { return nil }
        let lines = TextLines(text, mostLines: Self.mostLines, mostBytes: Self.limitInBytes)
        let isCode = data["code"]?.bool ?? false
        let whole = PageFile(place.number, mark: ContentMark(text.utf8), "txt", .bytes(Array(text.utf8)))
        isCut = lines.isCut
        file = isCut && place.folder != nil ? whole : nil
        let shown = lines.lines.map(\.withVisibleControls)
        values = [
            .text(name),
            isCode ? .absent : .text(shown.joined(separator: "\n")),
            .list(of: isCode ? shown : []),
            .optional(file.flatMap(place.href)),
            .text(words[.artifactWholeText]),
        ]
    }
}
