public import Foundation
public import Runs
import GRDB

extension EmbeddedOrchestrator {
    /// The most artifacts that a run has.
    public static let mostArtifacts = 100

    /// How long the artifacts of a run are at most, with their earlier versions, as JSON.
    public static let artifactsLimitInBytes = 8 << 20

    /// Changes an artifact of a run that waits, the last one of this key, or adds it; gives it as it is then.
    ///
    /// Open forms stay good while an artifact grows, and while one changes that the decision does not rest on.
    public func edit(
        _ key: String, of run: String, _ edit: ArtifactEdit, now: Date = Date()
    ) async throws(RunStoreError) -> Result<Artifact, ArtifactRefusal> {
        try await store.change(at: now) { change in
            guard
                let pause = try StoredPause.fetch(change.db, "pauses.id = ?", [Self.pauseID(run).text]).first,
                let known = try change.known(pause.pausedRun.id)
            else { return .failure(.noRun) }
            guard pause.state == .open else { return .failure(.over(EmbeddedRun.Status(pause.state))) }
            switch Self.edited(pause.pausedRun, key, edit) {
            case .failure(let refusal): return .failure(refusal)
            case .success(let (artifact, edited)):
                let question = Question(edited)
                guard !Self.isTooLarge(question, after: pause.pausedRun) else { return .failure(.tooLarge) }
                if question.fingerprint != known.fingerprint {
                    try change.update(known, to: question, .changed)
                }
                return .success(artifact)
            }
        }
    }

    /// Whatever makes a run lighter is taken, so that one that came with more than is taken now can be mended.
    private static func isTooLarge(_ question: Question, after former: PausedRun) -> Bool {
        question.artifactsInBytes > artifactsLimitInBytes
            && question.artifactsInBytes > Question(former).artifactsInBytes
    }

    private static func edited(
        _ run: PausedRun, _ key: String, _ edit: ArtifactEdit
    ) -> Result<(Artifact, PausedRun), ArtifactRefusal> {
        var artifacts = run.artifacts
        let place = artifacts.lastIndex { $0.key == key }
        let artifact: Artifact
        do { artifact = try edit.edit(place.map { artifacts[$0] }, key: key) } catch {
            return .failure(error)
        }
        if let place {
            artifacts[place] = artifact
        } else {
            guard artifacts.count < mostArtifacts else { return .failure(.tooMany) }
            artifacts.append(artifact)
        }
        let edited = run.showing(artifacts)
        guard run.isBeingWritten || !edited.isBeingWritten else { return .failure(.formIsOpen) }
        return .success((artifact, edited))
    }
}
