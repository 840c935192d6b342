import MicroHTTPD
import RunStore
import Runs
import Testing

@testable import WebhookReceiver

@Suite(.timeLimit(.minutes(2)))
struct LiveDeskTests {
    @Test func `counts what was announced, however soon after the last counts`() async throws {
        let portal = try Fixture()
        let desk = LiveDesk(store: portal.store)
        for count in 0..<3 {
            #expect(try await desk.waiting()[.anyone]?.count ?? 0 == count)
            _ = try await portal.pausedRun()
        }
    }

    @Test func `all who ask at once share one look, and see what was announced by then`() async throws {
        let portal = try Fixture()
        let desk = LiveDesk(store: portal.store)
        #expect(try await desk.waiting().isEmpty)
        let (run, _) = try await portal.pausedRun()
        await desk.enter(run.pause)
        let first = try await desk.pause(run.pause)
        #expect(try await desk.pause(run.pause) === first)
        async let one = desk.waiting()
        async let other = desk.waiting()
        #expect(try await [one, other].map { $0[.anyone]?.count } == [1, 1])
        _ = try await portal.api(.delete, "/api/runs/\(run.id)")
        #expect(try await desk.pause(run.pause)?.stored.state == .cancelled)
    }

    @Test func `a look that fails is not kept`() async throws {
        let portal = try Fixture()
        let desk = LiveDesk(store: portal.store)
        let (run, _) = try await portal.pausedRun()
        await desk.enter(run.pause)
        try portal.sqlite("ALTER TABLE pauses RENAME TO unreadable")
        await #expect(throws: RunStoreError.self) { try await desk.pause(run.pause) }
        await #expect(throws: RunStoreError.self) { try await desk.waiting() }
        try portal.sqlite("ALTER TABLE unreadable RENAME TO pauses")
        #expect(try await desk.pause(run.pause)?.stored.state == .open)
        #expect(try await desk.waiting()[.anyone]?.count == 1)
    }
}
