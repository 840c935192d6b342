import Mustache
import Runs

/// What the decision rests on: the explanation and the artifacts.
struct EvidenceView: Viewable {
    static let shape = ViewShape(
        "part-evidence",
        [
            "explanation": .optional(.html),
            "isCut": .flag,
            "artifacts": .list(.view(ArtifactView.shape)),
        ])

    let values: [ViewValue]

    /// `nil` when there is nothing to show.
    init?(_ explanation: Markdown?, _ artifacts: [Artifact], _ words: Words) {
        guard explanation != nil || !artifacts.isEmpty else { return nil }
        values = [
            .optional(explanation?.html),
            .flag(explanation?.isCut ?? false),
            .list(of: artifacts.map { ArtifactView($0, words) }),
        ]
    }
}
