import Languages
import Mustache
import Runs

/// A ``TablePage`` as its template sees it.
struct TablePageView: Viewable {
    static let shape = ViewShape(
        "page-table",
        [
            "layout": .view(LayoutView.shape),
            "words": .view(Words.shape),
            "name": .text,
            "about": .optional(.html),
            "question": .text,
            "back": .text,
            "table": .optional(.view(TableView.shape)),
        ])

    let values: [ViewValue]

    init(_ page: TablePage, in surroundings: Surroundings) {
        let run = page.runPage
        let surroundings = surroundings.speaking(run.pausedRun.language)
        let words = surroundings.words
        let about = page.artifact.description?.nonBlank.map {
            Markdown($0, headingLevel: 2, words: words).html
        }
        let table = Table.of(
            page.artifact, mostRows: Table.wholeRowLimit, mostColumns: Table.wholeColumnLimit,
            mostCells: Table.wholeCellLimit, mostBytes: Table.wholeByteLimit)
        values = [
            .view(
                LayoutView(
                    page.name, run.links.fromEvidence, madeAt: run.madeAt, hasScript: true, in: surroundings
                )
                .view),
            .view(words.phrases),
            .text(page.name),
            .optional(about),
            .text(Question(run.pausedRun, words: words).title),
            .text(run.links.fromEvidenceToPage),
            .optional(
                table.map {
                    TableView(
                        $0, name: page.name, words,
                        csv: (page.csv, words.csv(TableColumns(page.artifact.data), of: $0.allRows)))
                }),
        ]
    }
}
