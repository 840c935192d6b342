import Languages
import Mustache
import Runs

/// One artifact: of the names after `about`, the one of its kind has a value.
struct ArtifactView: Viewable {
    static let shape = ViewShape(
        "part-artifact",
        [
            "name": .text,
            "about": .optional(.html),
            "isCut": .flag,
            "markdown": .optional(.html),
            "table": .optional(.view(TableView.shape)),
            "link": .optional(.view(LinkView.shape)),
            "image": .optional(.view(ImageView.shape)),
            "progress": .optional(.view(ProgressView.shape)),
            "raw": .optional(.text),
        ])

    let values: [ViewValue]

    init(_ artifact: Artifact, _ words: Words, mostCells: Int) {
        let name = artifact.key?.nonBlank ?? words.name(of: artifact.kind)
        let description = artifact.kind == .table ? ChartedTable(artifact).description : artifact.description
        let about = description?.nonBlank.map { Markdown($0, headingLevel: 3, words: words).html }
        let content = ArtifactContent(artifact, name: name, words, mostCells: mostCells)
        values = [.text(name), .optional(about), .flag(content.isCut)] + content.values
    }
}
