import JSON
import Languages
import Mustache
import Runs

/// An artifact's content in the shape of its kind; what is not in that shape is shown as the JSON it is.
enum ArtifactContent {
    case markdown(Markdown)
    case table(TableContent)
    case link(LinkView)
    case image(ImageView)
    case progress(ProgressView)
    case json(JSONTreeView)
    case diff(DiffView)
    case text(TextView)
    case media(MediaView)
    case raw(String, isCut: Bool)

    private static let rawLimit = 20_000

    /// Data of so many bytes costs little, whatever it is.
    private static let littleInBytes = 256

    init(
        _ artifact: Artifact, name: String, headingLevel: Int = 3, _ words: Words, at place: ArtifactPlace,
        mostCells: Int = Table.rowLimit * Table.columnLimit
    ) {
        self =
            Self.content(artifact, name, headingLevel, words, place, mostCells) ?? Self.raw(artifact.data)
    }

    /// Whether it costs much to draw an artifact, which has no files that its own page would want.
    static func isCostly(_ artifact: Artifact) -> Bool {
        switch artifact.kind {
        case .markdown, .json, .diff: artifact.data.utf8Text.count > littleInBytes
        case .table, .link, .image, .progress, .text, .audio, .video: false
        }
    }

    /// Whether not all of it is shown.
    var isCut: Bool {
        switch self {
        case .markdown(let markdown): markdown.isCut
        case .json(let tree): tree.isCut
        case .diff(let diff): diff.isCut
        case .text(let text): text.isCut
        case .raw(_, let isCut): isCut
        case .table, .link, .image, .progress, .media: false
        }
    }

    /// What lies beside the page.
    var files: [PageFile] {
        switch self {
        case .table(let table): table.files
        case .image(let image): [image.file].compactMap(\.self)
        case .media(let media): [media.file].compactMap(\.self)
        case .text(let text): [text.file].compactMap(\.self)
        case .markdown, .link, .progress, .json, .diff, .raw: []
        }
    }

    /// How many bytes of the page a picture takes that is a part of it.
    var pictureBytes: Int {
        if case .image(let image) = self { image.bytesInPage } else { 0 }
    }

    /// The values from `markdown` to `raw` in ``ArtifactView``.
    var values: [ViewValue] {
        var values = [ViewValue](repeating: .absent, count: 10)
        switch self {
        case .markdown(let markdown): values[0] = .html(markdown.html)
        case .table(let table): values[1] = .view(table.view.view)
        case .link(let link): values[2] = .view(link.view)
        case .image(let image): values[3] = .view(image.view)
        case .progress(let progress): values[4] = .view(progress.view)
        case .json(let tree): values[5] = .view(tree.view)
        case .diff(let diff): values[6] = .view(diff.view)
        case .text(let text): values[7] = .view(text.view)
        case .media(let media): values[8] = .view(media.view)
        case .raw(let text, _): values[9] = .text(text)
        }
        return values
    }

    private static func content(
        _ artifact: Artifact, _ name: String, _ level: Int, _ words: Words, _ place: ArtifactPlace,
        _ mostCells: Int
    ) -> ArtifactContent? {
        let data = artifact.data
        return switch artifact.kind {
        case .markdown: data.string.map { .markdown(Markdown($0, headingLevel: level, words: words)) }
        case .table:
            TableContent(artifact, name: name, words, at: place, mostCells: mostCells).map { .table($0) }
        case .link: LinkView(data).map { .link($0) }
        case .image: ImageView(data, name: name, words, at: place).map { .image($0) }
        case .progress: ProgressView(data, name: name).map { .progress($0) }
        case .json: .json(JSONTreeView(data, name: name, words))
        case .diff: DiffView(data, name: name, words).map { .diff($0) }
        case .text: TextView(data, name: name, words, at: place).map { .text($0) }
        case .audio: MediaView(data, .audio, name: name, words, at: place).map { .media($0) }
        case .video: MediaView(data, .video, name: name, words, at: place).map { .media($0) }
        }
    }

    private static func raw(_ data: JSONValue) -> ArtifactContent {
        let text = data.string ?? data.prettyText
        let kept = String(String.UnicodeScalarView(text.unicodeScalars.prefix(rawLimit)))
        return .raw(kept.withVisibleControls, isCut: kept.utf8.count < text.utf8.count)
    }
}
