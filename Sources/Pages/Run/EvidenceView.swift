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

    /// A longer name of a task is cut.
    private static let longestTask = 200

    /// What lies beside the page.
    let files: [PageFile]

    /// Whether it was given up, since it would surely have more bytes than the limit.
    let isBeyondLimit: Bool

    let values: [ViewValue]

    /// `nil` when there is nothing to show.
    ///
    /// `folder` is the way from the page to the folder of its files, `nil` where it has none; `hosts` are those from which
    /// something is shown.
    init?(
        _ explanation: Markdown?, _ artifacts: [Artifact], _ words: Words, folder: String?,
        hosts: ArtifactHosts, within limit: Int = .max
    ) {
        guard explanation != nil || !artifacts.isEmpty else { return nil }
        let tables = artifacts.flatMap { [$0] + $0.earlier }.count { $0.kind == .table }
        var room = EvidenceRoom.together(tables: tables, hasPages: folder != nil)
        let groups = EvidenceGroup.groups(of: artifacts)
        var views: [[ArtifactView]] = []
        var leastSize = ViewValue.optional(explanation?.html).leastSize
        for group in groups {
            var members: [ArtifactView] = []
            for (number, artifact) in group.artifacts where leastSize <= limit {
                let place = ArtifactPlace(number: "\(number)", folder: folder, hosts: hosts)
                let level = group.task == nil ? 2 : 3
                let member = ArtifactView(artifact, level: level, words, at: place, room: &room)
                if limit < .max { leastSize += member.values.reduce(0) { $0 + $1.leastSize } }
                members.append(member)
            }
            views.append(members)
        }
        isBeyondLimit = leastSize > limit
        for group in views.indices where !isBeyondLimit {
            for member in views[group].indices { views[group][member].addEarlier(&room) }
        }
        files = views.flatMap { $0.flatMap(\.files) }
        values = [
            .optional(explanation?.html),
            .flag(explanation?.isCut ?? false),
            .flag(artifacts.contains(where: \.isGrowing)),
            .list(
                zip(groups, views).map { group, members in
                    let task = group.task?.cut(to: Self.longestTask).withVisibleControls
                    let heading = task.map { words(.evidenceTask, ["task": $0]) }
                    return .view(View(Self.groupShape, [.optional(heading), .list(of: members)]))
                }),
        ]
    }
}
