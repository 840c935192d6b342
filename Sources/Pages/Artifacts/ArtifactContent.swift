import JSON
import Languages
import Mustache
import Runs

/// An artifact's content in the shape of its kind; what is not in that shape is shown as the JSON it is.
enum ArtifactContent {
    case markdown(Markdown)
    case table(TableView)
    case link(LinkView)
    case image(ImageView)
    case progress(ProgressView)
    case raw(String, isCut: Bool)

    private static let rawLimit = 20_000

    init(
        _ artifact: Artifact, name: String, _ words: Words,
        mostCells: Int = Table.rowLimit * Table.columnLimit
    ) {
        self = Self.content(artifact, name: name, words, mostCells) ?? Self.raw(artifact.data)
    }

    /// Whether not all of it is shown.
    var isCut: Bool {
        switch self {
        case .markdown(let markdown): markdown.isCut
        case .raw(_, let isCut): isCut
        case .table, .link, .image, .progress: false
        }
    }

    /// The values from `markdown` to `raw` in ``ArtifactView``.
    var values: [ViewValue] {
        var values = [ViewValue](repeating: .absent, count: 6)
        switch self {
        case .markdown(let markdown): values[0] = .html(markdown.html)
        case .table(let table): values[1] = .view(table.view)
        case .link(let link): values[2] = .view(link.view)
        case .image(let image): values[3] = .view(image.view)
        case .progress(let progress): values[4] = .view(progress.view)
        case .raw(let text, _): values[5] = .text(text)
        }
        return values
    }

    private static func content(_ artifact: Artifact, name: String, _ words: Words, _ mostCells: Int)
        -> ArtifactContent?
    {
        switch artifact.kind {
        case .markdown:
            artifact.data.string.map { .markdown(Markdown($0, headingLevel: 3, words: words)) }
        case .table:
            table(ChartedTable(artifact), name: name, words, mostCells)
        case .link: LinkView(artifact.data).map { .link($0) }
        case .image: ImageView(artifact.data, name: name, words).map { .image($0) }
        case .progress: ProgressView(artifact.data, name: name).map { .progress($0) }
        }
    }

    private static func table(
        _ charted: ChartedTable, name: String, _ words: Words, _ mostCells: Int
    ) -> ArtifactContent? {
        guard let table = Table(charted.rows, mostCells: mostCells) else { return nil }
        let chart = ChartView(of: charted, mostRows: mostCells, words)
        return .table(TableView(table, name: name, chart: chart, words))
    }

    private static func raw(_ data: JSONValue) -> ArtifactContent {
        let text = data.string ?? data.prettyText
        return .raw(String(text.prefix(rawLimit)), isCut: text.count > rawLimit)
    }
}
