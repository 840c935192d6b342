import Languages
import Mustache
import Runs

/// What the decision rests on: the explanation, the artifacts of the run, and those of each of its tasks.
struct EvidenceView: Viewable {
    static let shape = ViewShape(
        "part-evidence",
        [
            "explanation": .optional(.html),
            "isCut": .flag,
            "isGrowing": .flag,
            "groups": .list(.view(groupShape)),
        ])

    static let groupShape = ViewShape(
        "group", ["task": .optional(.text), "artifacts": .list(.view(ArtifactView.shape))])

    /// How many cells the tables of one page have together, so that a page does not grow with their number alone.
    private static let cellLimit = 60_000

    /// What lies beside the page.
    let files: [PageFile]

    let values: [ViewValue]

    /// `nil` when there is nothing to show.
    ///
    /// `folder` is the way from the page to the folder of its files, `nil` where it has none; `hosts` are those from which
    /// something is shown.
    init?(
        _ explanation: Markdown?, _ artifacts: [Artifact], _ words: Words, folder: String?,
        hosts: ArtifactHosts
    ) {
        guard explanation != nil || !artifacts.isEmpty else { return nil }
        let tables = artifacts.flatMap { [$0] + $0.earlier }.count { $0.kind == .table }
        let mostCells = min(Table.rowLimit * Table.columnLimit, Self.cellLimit / max(tables, 1))
        let groups = EvidenceGroup.groups(of: artifacts).map { group in
            (
                task: group.task,
                artifacts: group.artifacts.map { number, artifact in
                    ArtifactView(
                        artifact, level: group.task == nil ? 2 : 3, words,
                        at: ArtifactPlace(number: "\(number)", folder: folder, hosts: hosts),
                        mostCells: mostCells)
                }
            )
        }
        files = groups.flatMap { $0.artifacts.flatMap(\.files) }
        values = [
            .optional(explanation?.html),
            .flag(explanation?.isCut ?? false),
            .flag(artifacts.contains(where: \.isGrowing)),
            .list(
                groups.map { task, artifacts in
                    let heading = task.map { words(.evidenceTask, ["task": $0]) }
                    return .view(View(Self.groupShape, [.optional(heading), .list(of: artifacts)]))
                }),
        ]
    }
}
