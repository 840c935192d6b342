import Foundation
import JSON
import Runs
import Testing

@testable import RunStore

@Suite(.timeLimit(.minutes(1))) struct WaitingTests {
    let folder: Folder
    let store: RunStore
    let orchestrator: EmbeddedOrchestrator

    init() throws {
        folder = try Folder()
        store = try folder.open()
        orchestrator = EmbeddedOrchestrator(store: store)
    }

    private func create(deadline: Date? = nil, remindAt: Date? = nil) async throws -> EmbeddedRun {
        try await orchestrator.create(
            NewRun(name: "n", schema: json("{}"), deadline: deadline, remindAt: remindAt), now: noon)
    }

    private func answer(_ run: EmbeddedRun, _ input: String) async throws {
        let pause = try #require(try await store.pause(run.pause))
        _ = try await store.accept(submission("s-\(run.id)", to: pause.pausedRun, input))
    }

    /// A task that waits, once it is known to listen.
    private func waiting(for run: EmbeddedRun) async -> Task<EmbeddedRun?, any Error> {
        let before = store.announcer.listenerCount
        let task = Task { [orchestrator] in try await orchestrator.wait(for: run.id, until: .distantFuture) }
        while store.announcer.listenerCount == before { await Task.yield() }
        return task
    }

    @Test func `gives each of many waiters its own answer`() async throws {
        let names = try await withThrowingTaskGroup(of: (EmbeddedRun, EmbeddedRun?).self) { group in
            for _ in 0..<100 {
                let run = try await create()
                group.addTask { [orchestrator] in
                    (run, try await orchestrator.wait(for: run.id, until: .distantFuture))
                }
                group.addTask {
                    try await answer(run, #"{"for":"\#(run.id)"}"#)
                    return (run, try await orchestrator.run(run.id))
                }
            }
            return try await group.reduce(into: 0) { count, pair in
                #expect(pair.1?.input?["for"]?.string == pair.0.id)
                count += 1
            }
        }
        #expect(names == 200)
        #expect(store.announcer.listenerCount == 0)
    }

    @Test func `wakes for an end by deadline or by the author too`() async throws {
        let runs = [try await create(deadline: later(1)), try await create()]
        let tasks = [await waiting(for: runs[0]), await waiting(for: runs[1])]
        _ = try await store.sweepDeadlines(now: later(1))
        _ = try await orchestrator.cancel(runs[1].id, now: later(1))
        #expect(try await tasks[0].value?.status == .expired)
        #expect(try await tasks[1].value?.status == .cancelled)
    }

    @Test func `wakes once when people are reminded, and waits on from then`() async throws {
        let run = try await create(remindAt: later(5))
        let task = await waiting(for: run)
        _ = try await store.remind(now: later(5))
        #expect(try await task.value?.remindedAt == later(5))
        let again = await waiting(for: run)
        try await answer(run, "{}")
        #expect(try await again.value?.status == .resumed)
    }

    @Test func `answers at once when there is nothing to wait for`() async throws {
        let run = try await create()
        try await answer(run, "{}")
        #expect(try await orchestrator.wait(for: run.id, until: .distantFuture)?.status == .resumed)
        #expect(try await orchestrator.wait(for: "nobody", until: .distantFuture) == nil)
    }

    @Test func `lets all who wait go before the program ends, and keeps nobody from then on`() async throws {
        let run = try await create()
        let task = await waiting(for: run)
        orchestrator.endWaiting()
        #expect(try await task.value?.status == .paused)
        #expect(try await orchestrator.wait(for: run.id, until: .distantFuture)?.status == .paused)
        #expect(store.announcer.listenerCount == 0)
    }

    @Test(arguments: [-1, 0, 0.05])
    func `says that the run still waits when the time is over`(seconds: Double) async throws {
        let run = try await create()
        #expect(
            try await orchestrator.wait(for: run.id, until: Date(timeIntervalSinceNow: seconds))?.status
                == .paused)
        #expect(store.announcer.listenerCount == 0)
    }

    @Test func `stops waiting when it is cancelled`() async throws {
        let task = await waiting(for: try await create())
        task.cancel()
        _ = await task.result
        #expect(store.announcer.listenerCount == 0)
    }

    @Test func `wakes for what another process changed`() async throws {
        let slow = try RunStore(path: folder.storePath, looksEvery: .milliseconds(5))
        let run = try await create()
        let waiter = Task {
            try await EmbeddedOrchestrator(store: slow).wait(for: run.id, until: .distantFuture)
        }
        while slow.announcer.listenerCount == 0 { await Task.yield() }
        try await answer(run, "{}")
        #expect(try await waiter.value?.status == .resumed)
    }

    @Test func `wakes for what another process changed just before this one did`() async throws {
        let other = try folder.open()
        let still = try RunStore(path: folder.storePath, looksEvery: .seconds(3_600))
        let runs = [try await create(), try await create(), try await create()]
        // Up to date with what came before.
        _ = try await EmbeddedOrchestrator(store: still).cancel(runs[2].id)
        let waiter = Task {
            try await EmbeddedOrchestrator(store: still).wait(
                for: runs[0].id, until: Date(timeIntervalSinceNow: 5))
        }
        while still.announcer.listenerCount == 0 { await Task.yield() }
        _ = try await EmbeddedOrchestrator(store: other).cancel(runs[0].id)
        _ = try await EmbeddedOrchestrator(store: still).cancel(runs[1].id)
        #expect(try await waiter.value?.status == .cancelled)
    }

    @Test func `announces changes here and elsewhere, and many as one`() async throws {
        let other = try RunStore(path: folder.storePath, looksEvery: .milliseconds(5))
        var here = store.revisions().makeAsyncIterator()
        var there = other.revisions().makeAsyncIterator()
        try await store.refresh([pausedRun("1"), pausedRun("2")], at: noon)
        try await store.refresh([pausedRun("2")], at: later(1))
        #expect(await here.next() == 3)
        #expect(await there.first(from: 3) == 3)
        try await other.refresh([pausedRun("3")], at: later(3))
        #expect(await there.first(from: 4) == 5)
    }
}

extension AsyncStream<Int64>.Iterator {
    /// The first revision that is not below this one.
    fileprivate mutating func first(from revision: Int64) async -> Int64? {
        while let next = await next() { if next >= revision { return next } }
        return nil
    }
}
