import Foundation
import GRDB
import JSON
import Runs
import Testing
import Tokens

@testable import RunStore

@Suite struct AcceptTests {
    let folder: Folder
    let store: RunStore

    init() throws {
        folder = try Folder()
        store = try folder.open()
    }

    @Test func `takes one of 50 differing answers that race, and tells the others who was first`()
        async throws
    {
        try await store.refresh([pausedRun()], at: noon)
        let results = try await race { index in
            submission("s\(index)", #"{"z":\#(index)}"#, by: "reviewer \(index)", at: later(Double(index)))
        }
        let receipts = results.compactMap { if case .accepted(let receipt) = $0 { receipt } else { nil } }
        let winner = try #require(receipts.first)
        #expect(receipts.count == 1)
        let others = results.filter { $0 != .accepted(winner) }
        let decision = Decision(reviewer: winner.reviewer, at: winner.receivedAt)
        #expect(others == Array(repeating: .decided(decision), count: 49))
        #expect(try await store.pause(pausedRun().id)?.decision == decision)
        #expect(try await store.events() == [.opened, .answered])
    }

    @Test func `takes one of 50 equal answers that race, and gives all the same receipt`() async throws {
        try await store.refresh([pausedRun()], at: noon)
        let results = try await race { submission("s\($0)") }
        let first = try #require(
            results.compactMap { if case .accepted(let receipt) = $0 { receipt } else { nil } }.first)
        #expect(results.count { $0 == .accepted(first) } == 1)
        #expect(results.count { $0 == .repeated(first) } == 49)
        #expect(try await store.events() == [.opened, .answered])
    }

    @Test func `gives a repeated answer its receipt as it stands now`() async throws {
        try await store.refresh([pausedRun()], at: noon)
        _ = try await store.accept(submission("s"))
        let delivery = try #require(try await store.nextDelivery(for: "engine", now: later(10)))
        try await store.record(Confirmation.applied, for: delivery, now: later(20))
        #expect(
            try await store.accept(submission("t", at: later(30)))
                == .repeated(receipt("s", .confirmed, updated: later(20))))
    }

    @Test func `tells digits apart when it compares answers`() async throws {
        try await store.refresh([pausedRun()], at: noon)
        _ = try await store.accept(submission("s", #"{"z":1.10}"#))
        #expect(
            try await store.accept(submission("t", #"{"z":1.1}"#))
                == .decided(Decision(reviewer: Reviewer(name: "Ada"), at: later(10))))
    }

    @Test func `answers a plain pause with no input`() async throws {
        let plain = PausedRun(
            id: PauseID("engine:p"), orchestrator: "engine", run: Run(id: "p", name: "p"), pausedAt: noon)
        try await store.refresh([plain], at: noon)
        let accepted = try await store.accept(submission("s", to: plain, nil))
        #expect(
            try await store.accept(submission("t", to: plain, nil))
                == .repeated(try #require(accepted.receipt)))
        #expect(try await store.nextDelivery(for: "engine", now: later(10))?.submission.input == nil)
    }

    @Test func `refuses an answer to what is no longer asked`() async throws {
        try await store.refresh([pausedRun()], at: noon)
        try await store.refresh([pausedRun(description: "How few?")], at: later(1))
        #expect(try await store.accept(submission("s")) == .changed)
        #expect(try await store.state() == .open)
        #expect(try await store.receipt("s") == nil)
    }

    @Test func `refuses an answer from the deadline on, swept or not`() async throws {
        let run = pausedRun(deadline: later(60))
        try await store.refresh([run], at: noon)
        #expect(try await store.accept(submission("s", to: run, at: later(60))) == .closed(.expired))
        #expect(try await store.sweepDeadlines(now: later(59)) == [])
        #expect(try await store.sweepDeadlines(now: later(60)) == [run.id])
        #expect(try await store.sweepDeadlines(now: later(61)) == [])
        #expect(try await store.accept(submission("s", to: run, at: later(61))) == .closed(.expired))
        #expect(try await store.events() == [.opened, .expired])
    }

    @Test func `refuses an answer to a pause that is gone or was never there`() async throws {
        try await store.refresh([pausedRun()], at: noon)
        try await store.refresh([], at: later(1))
        #expect(try await store.accept(submission("s")) == .closed(.gone))
        #expect(try await store.accept(submission("s", to: pausedRun("2"))) == .unknown)
    }

    @Test func `keeps the run input out of the ledger`() async throws {
        try await store.refresh([pausedRun()], at: noon)
        _ = try await store.accept(submission("s", #"{"secret":"canary"}"#))
        let ledger = try await store.ledger(after: 0)
        #expect(ledger.map(\.event) == [.opened, .answered])
        #expect(ledger.last?.reviewer == Reviewer(name: "Ada") && ledger.last?.channel == "form")
        #expect(ledger.allSatisfy { $0.shown == pausedRun().shownDigest })
        let lines = try await store.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM ledger").map { "\($0)" }
        }
        #expect(!lines.joined().contains("canary"))
    }

    private func race(_ make: @Sendable @escaping (Int) -> Submission) async throws -> [Acceptance] {
        try await withThrowingTaskGroup(of: Acceptance.self) { group in
            for index in 0..<50 { group.addTask { [store] in try await store.accept(make(index)) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }
}

extension Acceptance {
    /// The receipt of an answer that was or had been accepted.
    var receipt: Receipt? {
        switch self {
        case .accepted(let receipt), .repeated(let receipt): receipt
        default: nil
        }
    }
}
