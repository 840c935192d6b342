import Foundation
import Languages
import Mustache
import Runs

/// One artifact: of the names after `isCut`, the one of its kind has a value.
struct ArtifactView: Viewable {
    static let shape: ViewShape = ViewShape(
        "part-artifact",
        [
            "level": .text,
            "name": .text,
            "made": .optional(.view(TimeView.shape)),
            "about": .optional(.html),
            "isCut": .flag,
            "markdown": .optional(.html),
            "table": .optional(.view(TableView.shape)),
            "link": .optional(.view(LinkView.shape)),
            "image": .optional(.view(ImageView.shape)),
            "progress": .optional(.view(ProgressView.shape)),
            "json": .optional(.view(JSONTreeView.shape)),
            "diff": .optional(.view(DiffView.shape)),
            "text": .optional(.view(TextView.shape)),
            "media": .optional(.view(MediaView.shape)),
            "raw": .optional(.text),
            "earlier": .optional(.view(versionsShape)),
        ])

    static let versionsShape = ViewShape(
        "versions", ["heading": .text, "versions": .list(.view(ArtifactView.shape))])

    /// What lies beside the page, that of earlier versions too.
    let files: [PageFile]

    let values: [ViewValue]

    /// An artifact under a heading of the level, below which stands what it says itself; a table has at most so many cells, and
    /// so has each of its earlier versions.
    init(_ artifact: Artifact, level: Int, _ words: Words, at place: ArtifactPlace, mostCells: Int) {
        self.init(
            artifact, named: artifact.key?.nonBlank ?? words.name(of: artifact.kind), level: level, words,
            at: place, mostCells: mostCells)
    }

    private init(
        _ artifact: Artifact, named name: String, level: Int, isVersion: Bool = false, _ words: Words,
        at place: ArtifactPlace, mostCells: Int
    ) {
        let description =
            artifact.kind == .table ? ChartedTable(artifact).artifact.description : artifact.description
        let about = description?.nonBlank.map {
            Markdown($0, headingLevel: level + 1, words: words).html
        }
        let content = ArtifactContent(
            artifact, name: name, headingLevel: level + 1, words, at: place, mostCells: mostCells)
        let versions = artifact.earlier.enumerated().map { index, version in
            ArtifactView(
                version, named: words(.artifactVersion, ["number": words.digits(index + 1)]),
                level: level + 1, isVersion: true, words, at: place.version(index + 1), mostCells: mostCells)
        }
        let isDated = isVersion || !versions.isEmpty
        files = content.files + versions.flatMap(\.files)
        values =
            [
                .text(String(level)), .text(name),
                .optional(isDated ? artifact.madeAt.map { TimeView($0, words) } : nil),
                .optional(about), .flag(content.isCut),
            ] + content.values + [
                versions.isEmpty
                    ? .absent
                    : .view(
                        View(
                            Self.versionsShape,
                            [
                                .text(words(.artifactEarlier, ["count": words.digits(versions.count)])),
                                .list(of: versions),
                            ]))
            ]
    }
}
