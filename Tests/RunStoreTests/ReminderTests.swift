import Foundation
import Runs
import Testing

@testable import RunStore

@Suite struct ReminderTests {
    let folder: Folder
    let store: RunStore

    init() throws {
        folder = try Folder()
        store = try folder.open()
    }

    private func remindedAt(_ run: PausedRun) async throws -> Date? {
        try await store.pause(run.id)?.remindedAt
    }

    @Test func `reminds once, when the point has come, and of no other`() async throws {
        let run = pausedRun(remindAt: later(60))
        try await store.refresh([run, pausedRun("2"), pausedRun("3", remindAt: later(600))], at: noon)
        #expect(try await store.remind(now: later(59)) == [])
        let before = try await store.revision()
        #expect(try await store.remind(now: later(60)) == [run.id])
        #expect(try await store.revision() > before)
        #expect(try await remindedAt(run) == later(60))
        #expect(try await store.remind(now: later(61)) == [])
        #expect(try await store.events(of: run) == [.opened])
        #expect(try await store.verifyLedger().faults == [])
    }

    @Test func `does not remind again after a new start`() async throws {
        let run = pausedRun(remindAt: later(60))
        try await store.refresh([run], at: noon)
        _ = try await store.remind(now: later(60))
        try await store.close()
        let again = try folder.open()
        #expect(try await again.remind(now: later(120)) == [])
        #expect(try await again.pause(run.id)?.remindedAt == later(60))
    }

    @Test func `reminds of nothing that was answered or whose time is over`() async throws {
        let runs = [
            pausedRun("1", remindAt: later(60)), pausedRun("2", deadline: later(50), remindAt: later(40)),
        ]
        try await store.refresh(runs, at: noon)
        _ = try await store.accept(submission("s", to: runs[0]))
        _ = try await store.sweepDeadlines(now: later(60))
        #expect(try await store.remind(now: later(60)) == [])
    }

    @Test func `a question that changes is not told of twice, unless its point moves`() async throws {
        try await store.refresh([pausedRun(remindAt: later(60))], at: noon)
        _ = try await store.remind(now: later(60))
        try await store.refresh([pausedRun(description: "How few?", remindAt: later(60))], at: later(61))
        #expect(try await remindedAt(pausedRun()) == later(60))
        try await store.refresh([pausedRun(remindAt: later(90))], at: later(62))
        #expect(try await remindedAt(pausedRun()) == nil)
        #expect(try await store.remind(now: later(90)) == [pausedRun().id])
    }

    @Test func `an answer that the engine refused leaves a question to remind of`() async throws {
        let run = pausedRun(remindAt: later(60))
        try await store.refresh([run], at: noon)
        _ = try await store.accept(submission("s"))
        #expect(try await store.remind(now: later(60)) == [])
        let delivery = try #require(try await store.nextDelivery(for: "engine", now: later(61)))
        try await store.record(.refused(reason: "no"), for: delivery, now: later(62))
        #expect(try await store.remind(now: later(63)) == [run.id])
    }

    @Test func `what people were reminded of waits most pressingly`() async throws {
        let runs = [
            pausedRun("1", deadline: later(900)), pausedRun("2", remindAt: later(5)),
            pausedRun("3", deadline: later(1800), remindAt: later(5)),
        ]
        try await store.refresh(runs, at: noon)
        func first() async throws -> String? { try await store.mostPressing { _ in true }?.pausedRun.run.id }
        #expect(try await first() == "1")
        _ = try await store.remind(now: later(5))
        #expect(try await first() == "3")
        try await store.refresh([runs[0], runs[1]], at: later(6))
        #expect(try await first() == "2")
        #expect(try await store.waitingByAudience()[.anyone] == Waiting(count: 2, newest: 2, reminded: 1))
    }

    @Test func `reminds of many, a batch at a time`() async throws {
        let runs = (1...600).map { pausedRun("\($0)", remindAt: later(1)) }
        try await store.refresh(runs, at: noon)
        #expect(try await Set(store.remind(now: later(1))) == Set(runs.map(\.id)))
    }

    @Test func `two processes that share a store remind once between them`() async throws {
        let other = try folder.open()
        try await store.refresh((1...50).map { pausedRun("\($0)", remindAt: later(1)) }, at: noon)
        async let here = store.remind(now: later(1))
        async let there = other.remind(now: later(1))
        #expect(try await here.count + there.count == 50)
    }
}
