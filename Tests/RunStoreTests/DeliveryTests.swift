import Foundation
import JSON
import Runs
import Testing

@testable import RunStore

@Suite struct DeliveryTests {
    let folder: Folder
    let store: RunStore

    init() throws {
        folder = try Folder()
        store = try folder.open()
    }

    /// Opens pauses, answers them in order, and gives the first delivery.
    private func answer(_ ids: String...) async throws -> Delivery {
        try await store.refresh(ids.map { pausedRun($0) }, at: noon)
        for (index, id) in ids.enumerated() {
            _ = try await store.accept(submission(id, to: pausedRun(id), at: later(Double(index))))
        }
        return try await next(at: later(10))
    }

    private func next(at now: Date) async throws -> Delivery {
        try #require(try await store.nextDelivery(for: "engine", now: now))
    }

    @Test func `hands over the oldest first, to its own orchestrator`() async throws {
        let first = try await answer("1", "2")
        #expect(first.submission.id == "1")
        try await store.record(Confirmation.applied, for: first, now: later(11))
        #expect(try await next(at: later(11)).submission.id == "2")
        #expect(try await store.nextDelivery(for: "other", now: later(11)) == nil)
    }

    @Test func `lets only one begin to send`() async throws {
        let delivery = try await answer("1")
        #expect(try await store.beginSending(delivery, now: later(10)))
        #expect(try await !folder.open().beginSending(delivery, now: later(10)))
        #expect(try await store.events() == [.opened, .answered, .sending])
    }

    @Test func `looks before it sends again when a crash came while sending`() async throws {
        let delivery = try await answer("1")
        _ = try await store.beginSending(delivery, now: later(10))
        let reopened = try folder.open()
        #expect(try await reopened.nextDelivery(for: "engine", now: later(10)) == nil)
        let found = try #require(try await reopened.nextDelivery(for: "engine", now: later(11)))
        #expect(found.attempts == 1 && found.mayHaveArrived)
        #expect(try await !reopened.beginSending(found, now: later(11)))
        try await reopened.record(Confirmation.stillPaused, for: found, now: later(11))
        // What was cut off may still arrive.
        #expect(try await reopened.nextDelivery(for: "engine", now: later(39)) == nil)
        let again = try #require(try await reopened.nextDelivery(for: "engine", now: later(40)))
        #expect(!again.mayHaveArrived)
        #expect(try await reopened.beginSending(again, now: later(40)))
    }

    @Test func `looks before it sends again when the outcome is unknown`() async throws {
        let delivery = try await answer("1")
        _ = try await store.beginSending(delivery, now: later(10))
        try await store.record(ResumeOutcome.unknown(reason: "cut off"), for: delivery, now: later(11))
        let found = try await next(at: later(12))
        #expect(found.mayHaveArrived)
        try await store.record(Confirmation.unknown(reason: "down"), for: found, now: later(12))
        #expect(try await store.nextDelivery(for: "engine", now: later(12.9)) == nil)
        let looked = try await next(at: later(14))
        #expect(looked.mayHaveArrived && looked.attempts == 2)
        #expect(try await store.receipt("1")?.reason == "cut off")
    }

    @Test func `tries one for all when the orchestrator is unreachable, and sends it again without a look`()
        async throws
    {
        let delivery = try await answer("1", "2", "3")
        _ = try await store.beginSending(delivery, now: later(10))
        try await store.record(ResumeOutcome.unreachable(reason: "refused"), for: delivery, now: later(10))
        #expect(try await store.nextDelivery(for: "engine", now: later(10.4)) == nil)
        #expect(try await store.receipt("1")?.state == .held)
        let probe = try await next(at: later(11))
        #expect(probe.submission.id != "1" && probe.attempts == 0)
        try await store.record(Confirmation.applied, for: probe, now: later(11))
        #expect(try await store.nextDelivery(for: "engine", now: later(11)) != nil)
    }

    @Test func `lets the others go on while one pause cannot be answered yet`() async throws {
        let delivery = try await answer("1", "2")
        _ = try await store.beginSending(delivery, now: later(10))
        try await store.record(ResumeOutcome.notYet(reason: "claimed"), for: delivery, now: later(10))
        #expect(try await store.receipt("1")?.reason == "claimed")
        #expect(try await next(at: later(10)).submission.id == "2")
        #expect(try await !next(at: later(12)).mayHaveArrived)
    }

    @Test func `does not wait for a time that only another clock would reach`() async throws {
        let delivery = try await answer("1")
        _ = try await store.beginSending(delivery, now: later(3_600))
        #expect(try await next(at: later(10)).mayHaveArrived)
    }

    @Test func `opens the pause again with the reason when the orchestrator refuses the answer`() async throws
    {
        let delivery = try await answer("1")
        _ = try await store.beginSending(delivery, now: later(10))
        try await store.record(ResumeOutcome.refused(reason: "too\0many"), for: delivery, now: later(11))
        let stored = try #require(try await store.pause(pausedRun("1").id))
        #expect(stored.state == .open && stored.engineReason == "too\u{FFFD}many" && stored.decision == nil)
        #expect(try await store.receipt("1")?.state == .refused)
        #expect(try await store.nextDelivery(for: "engine", now: .distantFuture) == nil)
        #expect(try await store.refresh([pausedRun("1")], at: later(12)) == RosterChanges())
        let again = try await store.accept(submission("again", to: pausedRun("1"), at: later(13)))
        #expect(try #require(again.receipt).id == "again")
        #expect(try await store.pause(pausedRun("1").id)?.engineReason == nil)
        #expect(try await store.events() == [.opened, .answered, .sending, .refused, .answered])
    }

    @Test func `tells that another answer counted`() async throws {
        let delivery = try await answer("1")
        _ = try await store.beginSending(delivery, now: later(10))
        try await store.record(ResumeOutcome.overtaken(reason: "not paused"), for: delivery, now: later(11))
        #expect(try await store.state() == .gone)
        let receipt = try #require(try await store.receipt("1"))
        #expect(receipt.state == .overtaken && receipt.reason == "not paused")
        #expect(
            try await store.accept(submission("t", to: pausedRun("1"), at: later(12))) == .repeated(receipt))
        #expect(
            try await store.accept(submission("u", to: pausedRun("1"), "{}", at: later(12))) == .closed(.gone)
        )
    }

    @Test func `holds an accepted answer again that did not stay`() async throws {
        let delivery = try await answer("1")
        _ = try await store.beginSending(delivery, now: later(10))
        try await store.record(ResumeOutcome.accepted, for: delivery, now: later(10))
        let sent = try await next(at: later(10))
        try await store.record(Confirmation.stillPaused, for: sent, now: later(10))
        #expect(try await store.state() == .held)
        #expect(try await store.receipt("1")?.state == .held)
        #expect(try await store.counts() == StoreCounts(waiting: 0, held: 1, oldestHeldAt: noon))
    }

    @Test func `changes nothing once a delivery is settled`() async throws {
        let delivery = try await answer("1")
        try await store.record(Confirmation.applied, for: delivery, now: later(10))
        let before = try await store.receipt("1")
        try await store.record(ResumeOutcome.refused(reason: "late"), for: delivery, now: later(11))
        try await store.record(Confirmation.overtaken(reason: "late"), for: delivery, now: later(11))
        #expect(try await store.receipt("1") == before)
        #expect(try await store.state() == .answered)
        #expect(try await !store.beginSending(delivery, now: later(12)))
    }

    @Test func `counts what waits and what is held`() async throws {
        _ = try await answer("1", "2")
        try await store.refresh(["1", "2", "3"].map { pausedRun($0) }, at: later(20))
        #expect(try await store.counts() == StoreCounts(waiting: 1, held: 2, oldestHeldAt: noon))
    }

    @Test(arguments: [(0, 1.0), (1, 1), (2, 2), (5, 16), (7, 60), (1_000_000, 60)])
    func `waits longer each time, a minute at most`(attempts: Int, seconds: Double) {
        #expect(Backoff.seconds(after: attempts, chance: 0) == seconds)
        #expect(Backoff.seconds(after: attempts, chance: 1) == seconds / 2)
    }
}
