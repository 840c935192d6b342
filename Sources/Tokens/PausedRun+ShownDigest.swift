import JSON
public import Runs

extension PausedRun {
    /// SHA-256, as 64 hex digits, over what a reviewer is asked and what the decision rests on.
    ///
    /// That is schema, initial values, description and the bound artifacts that are whole: an answer counts only for the
    /// question that it was given to. Key order and digits count, since the form follows them; names, tags and times do
    /// not.
    public var shownDigest: String { digest(of: artifacts.filter { $0.isBound && !$0.isGrowing }) }

    /// The same over all artifacts, as earlier versions wrote it.
    public var contentDigest: String { digest(of: artifacts) }

    private func digest(of artifacts: [Artifact]) -> String {
        var digest = ContentDigest("countersign shown 1")
        digest.add(schema?.text)
        digest.add(initial?.text)
        digest.add(description)
        for artifact in artifacts { digest.add(artifact) }
        return digest.text()
    }
}

extension ContentDigest {
    fileprivate mutating func add(_ artifact: Artifact) {
        add(artifact.key)
        add(artifact.kind.rawValue)
        add(artifact.data.text)
        add(artifact.description)
        // Left out where there is nothing, so that the digests of earlier versions stay good.
        if let task = artifact.task {
            add("task")
            add(task)
        }
        if let rows = artifact.allRows { add("rows \(rows)") }
        for version in artifact.earlier {
            add("earlier")
            add(version)
        }
    }
}
