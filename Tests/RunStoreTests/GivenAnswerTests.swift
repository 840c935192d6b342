import Foundation
import JSON
import Runs
import Testing

@testable import RunStore

@Suite struct GivenAnswerTests {
    let folder: Folder
    let store: RunStore

    init() throws {
        folder = try Folder()
        store = try folder.open()
    }

    private func question(_ hints: String = #"{"showAnswer": true}"#) -> PausedRun {
        let run = pausedRun()
        return PausedRun(
            id: run.id, orchestrator: run.orchestrator, run: run.run,
            schema: json(#"{"x-countersign": \#(hints)}"#),
            pausedAt: noon)
    }

    private func answer(_ run: PausedRun, secrets: [String] = []) async throws {
        try await store.refresh([run], at: noon)
        _ = try await store.accept(submission("s", to: run, #"{"z":1.10,"a":"hush"}"#, secrets: secrets))
    }

    private func send(_ outcome: ResumeOutcome) async throws -> Delivery {
        let delivery = try #require(try await store.nextDelivery(for: "engine", now: later(20)))
        _ = try await store.beginSending(delivery, now: later(20))
        try await store.record(outcome, for: delivery, now: later(20))
        return delivery
    }

    private func given() async throws -> String? {
        let pause = try #require(try await store.pause(pausedRun().id))
        return try await store.givenAnswer(to: pause)?.text
    }

    @Test func `is told once the engine took it, and not while it is held`() async throws {
        try await answer(question())
        #expect(try await given() == nil)
        let delivery = try await send(.accepted)
        #expect(try await given() == #"{"z":1.10,"a":"hush"}"#)
        try await store.record(Runs.Confirmation.applied, for: delivery, now: later(30))
        #expect(try await given() == #"{"z":1.10,"a":"hush"}"#)
    }

    @Test(arguments: [
        ResumeOutcome.refused(reason: "no"), .overtaken(reason: "elsewhere"), .unknown(reason: "timeout"),
    ])
    func `is not told where the engine did not take it`(outcome: ResumeOutcome) async throws {
        try await answer(question())
        _ = try await send(outcome)
        #expect(try await given() == nil)
    }

    @Test(arguments: [Runs.Confirmation.stillPaused, .overtaken(reason: "elsewhere")])
    func `is not told any longer where it is found not to have arrived`(last: Runs.Confirmation) async throws
    {
        try await answer(question())
        let delivery = try await send(.accepted)
        #expect(try await given() != nil)
        try await store.record(last, for: delivery, now: later(30))
        #expect(try await given() == nil)
    }

    @Test(arguments: ["{}", #"{"showAnswer": false}"#, #"{"showAnswer": "true"}"#])
    func `is not told where the author does not allow it`(hints: String) async throws {
        try await answer(question(hints))
        _ = try await send(.accepted)
        #expect(try await store.state() == .answered)
        #expect(try await given() == nil)
    }

    @Test func `has digests in place of secrets before the engine confirms it too`() async throws {
        try await answer(question(), secrets: ["/a"])
        _ = try await send(.accepted)
        let text = try #require(try await given())
        #expect(text.hasPrefix(#"{"z":1.10,"a":"sha256:"#) && !text.contains("hush"))
    }

    @Test func `is not told of a pause that changed since it was read`() async throws {
        try await answer(question())
        let delivery = try await send(.accepted)
        let before = try #require(try await store.pause(pausedRun().id))
        #expect(try await store.givenAnswer(to: before) != nil)
        try await store.record(Runs.Confirmation.stillPaused, for: delivery, now: later(30))
        let again = try #require(try await store.nextDelivery(for: "engine", now: later(1000)))
        _ = try await store.beginSending(again, now: later(1000))
        try await store.record(ResumeOutcome.accepted, for: again, now: later(1000))
        #expect(try await store.givenAnswer(to: before) == nil)
        #expect(try await given() != nil)
    }

    @Test func `is gone with what was purged`() async throws {
        try await answer(question())
        let delivery = try await send(.accepted)
        try await store.record(Runs.Confirmation.applied, for: delivery, now: later(30))
        #expect(try await store.purge(olderThan: later(99), now: later(100)).pauses == 1)
        #expect(try await given() == nil)
    }
}
