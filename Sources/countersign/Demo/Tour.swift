import Foundation
import JSON
import RunStore
import Runs
import Tokens

/// What a newcomer is shown: questions that wait, one that was answered and one whose time is over.
struct Tour {
    let store: RunStore
    let embedded: EmbeddedOrchestrator

    /// Puts the samples into the store.
    func begin() async throws {
        let now = Date()
        let before = now.addingTimeInterval(-3600)
        for run in try SampleRuns.waiting() { _ = try await embedded.create(run, now: now) }
        _ = try await embedded.create(try SampleRuns.expired(now: now), now: before)
        try await answer(try await embedded.create(try SampleRuns.answered(), now: before), at: now)
    }

    private func answer(_ run: EmbeddedRun, at now: Date) async throws {
        guard let pause = try await store.pause(run.pause) else { return }
        _ = try await store.accept(
            Submission(
                id: Unguessable.id(), pause: run.pause, input: try SampleRuns.json(#"{"decision": "yes"}"#),
                reviewer: Reviewer(name: "Ada"), channel: "form", shown: pause.shown, receivedAt: now))
    }
}
