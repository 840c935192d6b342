import JSON
import Languages
import Runs
import Templates

/// A table artifact on its page: its first rows, and the files with the others.
struct TableContent {
    /// A table with fewer rows, all of them on the page, has no file: whoever wants it can copy it.
    private static let leastRowsOfFile = 10

    let view: TableView

    /// The page with more of it, and the file with all of it; none where there is no folder for them, or nothing in it.
    let files: [PageFile]

    /// `nil` when the data is no table.
    init?(
        _ artifact: Artifact, name: String, _ words: Words, at place: ArtifactPlace, mostCells: Int
    ) {
        let charted = ChartedTable(artifact)
        let artifact = charted.artifact
        guard let table = Table.of(artifact, mostCells: mostCells) else { return nil }
        let chart = ChartView(of: charted, mostRows: mostCells, words)
        guard place.folder != nil, table.allRows > 0 else {
            view = TableView(table, name: name, chart: chart, words)
            files = []
            return
        }
        let columns = TableColumns(artifact.data)
        let needsPage = !(table.isWhole && columns.all <= table.allColumns)
        guard needsPage || table.allRows >= Self.leastRowsOfFile else {
            view = TableView(table, name: name, chart: chart, words)
            files = []
            return
        }
        let mark = ContentMark(artifact.data.utf8Text)
        let csv = PageFile(place.number, mark: mark, "csv", .csv(artifact.data))
        let whole = PageFile(place.number, mark: mark, "html", .table(artifact, name: name, csv: csv.name))
        files = (needsPage ? [whole] : []) + [csv]
        view = TableView(
            table, name: name, chart: chart, words,
            whole: needsPage
                ? place.href(whole).map { ($0, words(.tableAll, ["count": words.digits(table.allRows)])) }
                : nil,
            csv: place.href(csv).map { ($0, words.csv(columns, of: table.allRows)) })
    }
}
