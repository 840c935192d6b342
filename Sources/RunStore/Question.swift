import Foundation
import GRDB
import JSON
import Runs
import Tokens

/// A paused run on its way into the store, with the digests that tell whether it changed.
struct Question: Sendable {
    let pausedRun: PausedRun
    let shown: String

    /// Over everything that the store keeps of it.
    let fingerprint: String

    /// The part of a fingerprint that leaves out what no answer is bound to.
    static func bound(_ fingerprint: String) -> Substring { fingerprint.prefix { $0 != "." } }

    private let tags: String
    private let artifacts: String

    init(_ run: PausedRun) {
        pausedRun = run.storable
        shown = pausedRun.shownDigest
        tags = JSONValue.array(pausedRun.run.tags.map(JSONValue.string)).text
        artifacts = JSONValue.array(pausedRun.artifacts.map(\.json)).text
        let bound = Self.fingerprint(pausedRun, shown: shown, tags: tags)
        fingerprint = bound + (Self.unbound(pausedRun).map { ".\($0)" } ?? "")
    }

    /// How long the artifacts are as the store keeps them, with their earlier versions.
    var artifactsInBytes: Int { artifacts.utf8.count }

    /// In the order of the statements of `Change.open` and `Change.update`.
    var pauseColumns: StatementArguments {
        let run = pausedRun
        return [
            run.run.id, run.run.name, run.run.flow, tags, run.kind.rawValue, run.handle,
            run.pausedAt.microseconds,
            run.deadline?.microseconds, run.deadlineEffect.rawValue, run.remindAt?.microseconds, shown,
            fingerprint,
        ]
    }

    var questionColumns: StatementArguments {
        [
            pausedRun.description, pausedRun.schema?.text, pausedRun.initial?.text, artifacts,
            pausedRun.audience.text,
        ]
    }

    /// Over the artifacts that are not among what is `shown`; `nil` where there are none.
    private static func unbound(_ run: PausedRun) -> String? {
        let artifacts = run.artifacts.enumerated().filter { $0.element.isGrowing || !$0.element.isBound }
        guard !artifacts.isEmpty else { return nil }
        var digest = ContentDigest("countersign unbound 1")
        for (place, artifact) in artifacts {
            digest.add(String(place))
            digest.add(artifact.json.text)
        }
        return digest.text()
    }

    private static func fingerprint(_ run: PausedRun, shown: String, tags: String) -> String {
        var digest = ContentDigest("countersign pause 1")
        for part in [
            shown, run.run.id, run.run.name, run.run.flow, tags, run.kind.rawValue, run.handle,
            String(run.pausedAt.microseconds), run.deadline.map { String($0.microseconds) },
            run.deadlineEffect.rawValue,
        ] { digest.add(part) }
        // Left out for anyone and for never, so that the digests of earlier versions stay good.
        if let audience = run.audience.text { digest.add(audience) }
        if let moment = run.remindAt { digest.add("remind \(moment.microseconds)") }
        for artifact in run.artifacts {
            for madeAt in ([artifact] + artifact.earlier).compactMap(\.madeAt) {
                digest.add("made \(madeAt.microseconds)")
            }
        }
        return digest.text()
    }
}
