import Foundation
import JSON
import Runs
import Testing
import Tokens

@testable import RunStore

@Suite struct RefreshTests {
    let folder: Folder
    let store: RunStore

    init() throws {
        folder = try Folder()
        store = try folder.open()
    }

    @Test func `keeps a pause to the byte`() async throws {
        let run = pausedRun(deadline: later(0.123456))
        try await store.refresh([run], at: noon)
        let stored = try #require(try await store.pause(run.id))
        #expect(
            stored
                == StoredPause(
                    number: 1, revision: 1, pausedRun: run, shown: run.shownDigest, state: .open,
                    changedAt: noon, engineReason: nil, remindedAt: nil,
                    decision: nil))
        #expect(stored.pausedRun.schema?.text == run.schema?.text)
        #expect(stored.pausedRun.initial?.text == run.initial?.text)
        #expect(stored.pausedRun.artifacts.map(\.data.text) == run.artifacts.map(\.data.text))
        #expect(stored.pausedRun.shownDigest == stored.shown)
    }

    @Test func `opens, changes and closes what the roster says, and writes nothing for the rest`()
        async throws
    {
        let first = try await store.refresh([pausedRun("1"), pausedRun("2"), pausedRun("3")], at: noon)
        #expect(first.opened == [pausedRun("1").id, pausedRun("2").id, pausedRun("3").id])
        let changes = try await store.refresh(
            [pausedRun("4"), pausedRun("2"), pausedRun("1", description: "new")], at: later(1))
        #expect(
            changes
                == RosterChanges(
                    opened: [pausedRun("4").id], changed: [pausedRun("1").id], gone: [pausedRun("3").id]))
        #expect(try await store.openPauses().map(\.pausedRun.run.id) == ["1", "2", "4"])
        #expect(try await store.pausesChanged(after: 3).map(\.pausedRun.run.id) == ["4", "1", "3"])
        #expect(try await store.events(of: pausedRun("1")) == [.opened, .changed])
        #expect(try await store.events(of: pausedRun("3")) == [.opened, .gone])
    }

    @Test func `writes nothing at all when nothing changed`() async throws {
        let runs = (1...600).map { pausedRun("\($0)") }
        try await store.refresh(runs, at: noon)
        let ledger = try await store.ledger(after: 0, limit: 1000).count
        let file = try Data(contentsOf: URL(filePath: folder.storePath + "-wal"))
        #expect(try await store.refresh(runs.reversed(), at: later(1)) == RosterChanges())
        #expect(try await store.revision() == 600)
        #expect(try await store.ledger(after: 0, limit: 1000).count == ledger)
        #expect(try Data(contentsOf: URL(filePath: folder.storePath + "-wal")) == file)
    }

    @Test(arguments: [1, 7, 500])
    func `gives the open pauses in batches of any size`(limit: Int) async throws {
        try await store.refresh((1...20).map { pausedRun("\($0)") }, at: noon)
        var ids: [String] = []
        var last: Int64? = 0
        while let number = last {
            let batch = try await store.openPauses(after: number, limit: limit)
            ids += batch.map(\.pausedRun.run.id)
            last = batch.last?.number
        }
        #expect(ids == (1...20).map(String.init))
    }

    @Test func `keeps the place of a run that could not be read`() async throws {
        try await store.refresh([pausedRun("1"), pausedRun("2")], at: noon)
        let changes = try await store.refresh(
            [pausedRun("2")], problems: [.init(pause: pausedRun("1").id, reason: "timed out")], at: later(1))
        #expect(changes == RosterChanges())
        #expect(try await store.state(of: pausedRun("1")) == .open)
    }

    @Test func `does not open an answered pause again, nor lose a held one`() async throws {
        try await store.refresh([pausedRun()], at: noon)
        _ = try await store.accept(submission("s"))
        #expect(try await store.refresh([], at: later(20)) == RosterChanges())
        #expect(try await store.state() == .held)
        #expect(try await store.refresh([pausedRun(description: "new")], at: later(21)) == RosterChanges())
        let delivery = try #require(try await store.nextDelivery(for: "engine", now: later(22)))
        #expect(delivery.pausedRun == pausedRun())
        try await store.record(Confirmation.applied, for: delivery, now: later(22))
        #expect(try await store.refresh([pausedRun()], at: later(23)) == RosterChanges())
        #expect(try await store.state() == .answered)
    }

    @Test func `opens a pause again that was gone, unless the roster is older than that`() async throws {
        try await store.refresh([pausedRun()], at: noon)
        try await store.refresh([], at: later(5))
        #expect(try await store.refresh([pausedRun()], at: later(6), askedAt: later(4)) == RosterChanges())
        #expect(try await store.state() == .gone)
        #expect(try await store.refresh([pausedRun()], at: later(7)).opened == [pausedRun().id])
        #expect(try await store.state() == .open)
        #expect(try await store.events() == [.opened, .gone, .opened])
    }

    @Test func `does not miss a pause in a roster that is older than the pause`() async throws {
        try await store.refresh([pausedRun()], at: later(5))
        #expect(try await store.refresh([], at: later(6), askedAt: later(4)) == RosterChanges())
        #expect(try await store.state() == .open)
    }

    @Test func `opens an expired pause again only when it has more time`() async throws {
        try await store.refresh([pausedRun(deadline: later(1))], at: noon)
        _ = try await store.sweepDeadlines(now: later(2))
        #expect(try await store.refresh([pausedRun(deadline: later(1))], at: later(3)) == RosterChanges())
        #expect(try await store.refresh([pausedRun(deadline: later(9))], at: later(4)).opened.count == 1)
        #expect(try await store.state() == .open)
    }

    @Test func `expires any number of pauses at once`() async throws {
        let runs = (1...600).map { pausedRun("\($0)", deadline: later(1)) }
        try await store.refresh(runs, at: noon)
        #expect(try await Set(store.sweepDeadlines(now: later(1))) == Set(runs.map(\.id)))
        #expect(try await store.counts().waiting == 0)
    }

    @Test func `leaves other orchestrators alone`() async throws {
        try await store.refresh([pausedRun()], at: noon)
        let run = try await EmbeddedOrchestrator(store: store).create(
            NewRun(name: "own", schema: json("{}")), now: noon)
        let other = pausedRun("1", on: "other")
        _ = try await store.refresh(Roster(runs: [other]), from: "other", askedAt: later(1), now: later(1))
        #expect(try await store.openPauses().map(\.pausedRun.id) == [pausedRun().id, run.pause, other.id])
    }

    @Test func `takes the last of two entries for one pause`() async throws {
        let changes = try await store.refresh([pausedRun(), pausedRun(description: "new")], at: noon)
        #expect(changes == RosterChanges(opened: [pausedRun().id], changed: [pausedRun().id]))
        #expect(try await store.pause(pausedRun().id)?.pausedRun.description == "new")
    }

    @Test func `keeps a text with NUL characters whole`() async throws {
        try await store.refresh([pausedRun(description: "a\0b")], at: noon)
        let stored = try #require(try await store.pause(pausedRun().id))
        #expect(stored.pausedRun.description == "a\u{FFFD}b")
        #expect(stored.shown == stored.pausedRun.shownDigest)
        #expect(try await store.refresh([pausedRun(description: "a\0b")], at: later(1)) == RosterChanges())
    }

    @Test func `reads whatever an engine made it keep`() async throws {
        let deep = JSONOptions(maxDepth: 1_000)
        let nested = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
        let table = Artifact(key: "t", kind: .table, data: try JSONDocument(nested, options: deep).root)
        let large = Artifact(key: "m", kind: .markdown, data: .string(String(repeating: "a", count: 9 << 20)))
        let run = PausedRun(
            id: PauseID("engine:d"), orchestrator: "engine", run: Run(id: "d", name: "d"),
            schema: try JSONDocument(#"{"default":\#(nested)}"#, options: deep).root,
            artifacts: [table, large, large], pausedAt: noon)
        try await store.refresh([run, pausedRun()], at: noon)
        #expect(try await store.pausesChanged(after: 0).map(\.pausedRun) == [run, pausedRun()])
    }
}
