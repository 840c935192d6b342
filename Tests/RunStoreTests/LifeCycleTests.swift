import Foundation
import JSON
import Runs
import Testing
import Tokens

@testable import RunStore

/// The way of an answer, the file being opened anew for each step.
@Suite struct LifeCycleTests {
    let folder: Folder

    init() throws {
        folder = try Folder()
    }

    @Test func `an answer goes from open through held and accepted to confirmed`() async throws {
        try await folder.open().refresh([pausedRun()], at: noon)
        #expect(try await folder.open().state() == .open)

        let accepted = try await folder.open().accept(submission("s"))
        #expect(accepted == .accepted(receipt("s", .held, updated: later(10))))
        #expect(try await folder.open().state() == .held)

        let delivery = Delivery(
            submission: submission("s"), pausedRun: pausedRun(), attempts: 0, mayHaveArrived: false)
        #expect(try await folder.open().nextDelivery(for: "engine", now: later(10)) == delivery)
        #expect(try await folder.open().beginSending(delivery, now: later(11)))

        try await folder.open().record(ResumeOutcome.accepted, for: delivery, now: later(12))
        #expect(try await folder.open().receipt("s") == receipt("s", .accepted, updated: later(12)))
        #expect(try await folder.open().state() == .answered)

        let sent = try #require(try await folder.open().nextDelivery(for: "engine", now: later(12)))
        #expect(sent.attempts == 1 && sent.mayHaveArrived)
        try await folder.open().record(Confirmation.applied, for: sent, now: later(13))
        #expect(try await folder.open().receipt("s") == receipt("s", .confirmed, updated: later(13)))
        #expect(try await folder.open().nextDelivery(for: "engine", now: .distantFuture) == nil)
        #expect(try await folder.open().events() == [.opened, .answered, .sending, .accepted, .confirmed])
    }
}
