import Foundation
import JSON
import Runs
import Testing

@testable import RunStore

@Suite struct EmbeddedOrchestratorTests {
    let folder: Folder
    let store: RunStore
    let orchestrator: EmbeddedOrchestrator

    init() throws {
        folder = try Folder()
        store = try folder.open()
        orchestrator = EmbeddedOrchestrator(store: store)
    }

    private func create(_ name: String = "n", deadline: Date? = nil) async throws -> EmbeddedRun {
        try await orchestrator.create(
            NewRun(name: name, schema: json(#"{"type":"object"}"#), tags: ["t"], deadline: deadline),
            now: noon)
    }

    private func answer(_ run: EmbeddedRun, _ input: String = #"{"a":1.10}"#) async throws -> Acceptance {
        let pause = try #require(try await store.pause(run.pause))
        return try await store.accept(submission("s-\(run.id)", to: pause.pausedRun, input))
    }

    @Test func `creates a run that waits`() async throws {
        let run = try await create(deadline: later(60))
        #expect(run.id.wholeMatch(of: /[0-9a-f]{32}/) != nil)
        #expect(
            run
                == EmbeddedRun(
                    id: run.id, name: "n", status: .paused, input: nil, answeredAt: nil, reviewer: nil,
                    createdAt: noon, deadline: later(60), remindedAt: nil, tags: ["t"]))
        #expect(try await orchestrator.run(run.id) == run)
        #expect(try await store.openPauses().map(\.pausedRun) == orchestrator.pausedRuns().runs)
        #expect(try await store.ledger(of: run.pause).map(\.event) == [.opened])
    }

    @Test func `has the answer with its acceptance, and nothing to deliver`() async throws {
        let run = try await create()
        let acceptance = try await answer(run)
        #expect(try #require(acceptance.receipt).state == .confirmed)
        let resumed = try #require(try await EmbeddedOrchestrator(store: folder.open()).run(run.id))
        #expect(resumed.status == .resumed && resumed.input?.text == #"{"a":1.10}"#)
        #expect(resumed.answeredAt == later(10) && resumed.reviewer == Reviewer(name: "Ada"))
        #expect(try await store.nextDelivery(for: "embedded", now: .distantFuture) == nil)
        #expect(try await store.ledger(of: run.pause).map(\.event) == [.opened, .answered, .confirmed])
    }

    @Test func `stays as it is when it is refreshed with its own roster`() async throws {
        let runs = [try await create("open"), try await create("answered")]
        _ = try await answer(runs[1])
        let roster = try await orchestrator.pausedRuns()
        #expect(
            try await store.refresh(roster, from: "embedded", askedAt: later(20), now: later(20))
                == RosterChanges())
    }

    @Test func `confirms what it has, again and again`() async throws {
        let run = try await create()
        let pausedRun = try #require(try await store.pause(run.pause)).pausedRun
        let ours = Delivery(
            submission: submission("s-\(run.id)", to: pausedRun), pausedRun: pausedRun, attempts: 0,
            mayHaveArrived: false)
        #expect(await orchestrator.confirm(ours) == .stillPaused)
        _ = try await answer(run)
        for _ in 0..<2 {
            #expect(await orchestrator.resume(ours) == .accepted)
            #expect(await orchestrator.confirm(ours) == .applied)
        }
        let late = Delivery(
            submission: submission("t", to: pausedRun), pausedRun: pausedRun, attempts: 0,
            mayHaveArrived: false)
        #expect(await orchestrator.resume(late) == .overtaken(reason: "the run no longer waits"))
    }

    @Test func `cancels a run that waits, and leaves one that does not`() async throws {
        let runs = [try await create(), try await create()]
        _ = try await answer(runs[1])
        #expect(try await orchestrator.cancel(runs[0].id, now: later(20))?.status == .cancelled)
        #expect(try await orchestrator.cancel(runs[0].id, now: later(21))?.status == .cancelled)
        #expect(try await orchestrator.cancel(runs[1].id, now: later(20))?.status == .resumed)
        #expect(try await orchestrator.cancel("nobody", now: later(20)) == nil)
        #expect(try await answer(runs[0]) == .closed(.cancelled))
        #expect(try await store.ledger(of: runs[0].pause).map(\.event) == [.opened, .cancelled])
    }

    @Test func `lists by status, newest first, page by page`() async throws {
        for index in 1...7 { _ = try await create("\(index)", deadline: index == 2 ? later(1) : nil) }
        let all = try await orchestrator.list().runs
        #expect(all.map(\.name) == ["7", "6", "5", "4", "3", "2", "1"])
        _ = try await answer(all[0])
        _ = try await orchestrator.cancel(all[1].id, now: later(1))
        _ = try await store.sweepDeadlines(now: later(1))
        #expect(try await orchestrator.list(.resumed).runs.map(\.name) == ["7"])
        #expect(try await orchestrator.list(.cancelled).runs.map(\.name) == ["6"])
        #expect(try await orchestrator.list(.expired).runs.map(\.name) == ["2"])

        let first = try await orchestrator.list(.paused, limit: 2)
        let text = try #require(first.next).text
        let cursor = try #require(EmbeddedRunList.Cursor(text))
        let second = try await orchestrator.list(.paused, limit: 2, after: cursor)
        #expect((first.runs + second.runs).map(\.name) == ["5", "4", "3", "1"])
        #expect(second.next == nil)
    }

    @Test(arguments: ["", "r", "r0", "r-1", "7", "r!", "rzzzzzzzzzzzzzzzzzzzz"])
    func `refuses a cursor that it did not give`(text: String) {
        #expect(EmbeddedRunList.Cursor(text) == nil)
    }
}
