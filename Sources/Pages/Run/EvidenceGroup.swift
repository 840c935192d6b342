import Runs

/// The artifacts that one task made, with their numbers on the page; those of the run itself have no task.
struct EvidenceGroup {
    let task: String?
    private(set) var artifacts: [(number: Int, artifact: Artifact)] = []

    /// Those of the run first, then each task's, in the order in which the tasks come.
    static func groups(of artifacts: [Artifact]) -> [EvidenceGroup] {
        var groups: [EvidenceGroup] = []
        var places: [String?: Int] = [:]
        for (index, artifact) in artifacts.enumerated() {
            let place = places[artifact.task] ?? groups.count
            if place == groups.count { groups.append(EvidenceGroup(task: artifact.task)) }
            places[artifact.task] = place
            groups[place].artifacts.append((index + 1, artifact))
        }
        return groups.filter { $0.task == nil } + groups.filter { $0.task != nil }
    }
}
