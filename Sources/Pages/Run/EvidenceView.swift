import Languages
import Mustache
import Runs

/// What the decision rests on: the explanation and the artifacts.
struct EvidenceView: Viewable {
    static let shape = ViewShape(
        "part-evidence",
        [
            "explanation": .optional(.html),
            "isCut": .flag,
            "isGrowing": .flag,
            "artifacts": .list(.view(ArtifactView.shape)),
        ])

    /// How many cells the tables of one page have together, so that a page does not grow with their number alone.
    private static let cellLimit = 60_000

    let values: [ViewValue]

    /// `nil` when there is nothing to show.
    init?(_ explanation: Markdown?, _ artifacts: [Artifact], _ words: Words) {
        guard explanation != nil || !artifacts.isEmpty else { return nil }
        let tables = artifacts.count { $0.kind == .table }
        let mostCells = min(Table.rowLimit * Table.columnLimit, Self.cellLimit / max(tables, 1))
        values = [
            .optional(explanation?.html),
            .flag(explanation?.isCut ?? false),
            .flag(artifacts.contains(where: \.isGrowing)),
            .list(of: artifacts.map { ArtifactView($0, words, mostCells: mostCells) }),
        ]
    }
}
