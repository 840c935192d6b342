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
        for artifact in artifacts {
            digest.add(artifact.key)
            digest.add(artifact.kind.rawValue)
            digest.add(artifact.data.text)
            digest.add(artifact.description)
        }
        return digest.text()
    }
}
