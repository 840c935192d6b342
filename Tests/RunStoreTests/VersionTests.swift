import Foundation
import GRDB
import JSON
import Runs
import Testing
import Tokens

@testable import RunStore

/// Stores as each released version left them, in `Versions/`.
@Suite struct VersionTests {
    let folder: Folder

    init() throws {
        folder = try Folder()
    }

    private static let versions = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "Versions")

    private func make(_ version: Int) throws {
        let sql = try String(contentsOf: Self.versions.appending(path: "\(version).sql"), encoding: .utf8)
        try folder.sqlite(sql)
    }

    @Test func `has one of each version before its own`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.versions.path).sorted()
        #expect(names == (1..<RunStore.version).map { "\($0).sql" })
    }

    @Test func `brings version 1 up to date with all that was in it`() async throws {
        try make(1)
        let store = try folder.open()
        #expect(
            try await store.verifyLedger()
                == LedgerReport(entries: 8, head: try await store.ledgerHead(), faults: []))
        #expect(try await store.integrityFaults() == [])
        let runs = try await EmbeddedOrchestrator(store: store).list().runs
        #expect(runs.map(\.status) == [.cancelled, .expired, .resumed, .paused])
        let answered = runs[2]
        #expect(answered.input == json(#"{"decision":"approve","pin":"hunter2"}"#))
        #expect(answered.reviewer == Reviewer(name: "Ada Lovelace"))
        let pause = try #require(try await store.pause(runs[3].pause))
        #expect(pause.pausedRun.audience == .anyone && pause.shown == pause.pausedRun.shownDigest)
    }

    @Test func `brings version 2 up to date with all that was in it, and keeps drafts from then on`()
        async throws
    {
        try make(2)
        let store = try folder.open()
        #expect(
            try await store.verifyLedger()
                == LedgerReport(entries: 8, head: try await store.ledgerHead(), faults: []))
        #expect(try await store.integrityFaults() == [])
        let runs = try await EmbeddedOrchestrator(store: store).list().runs
        #expect(runs.map(\.status) == [.cancelled, .expired, .resumed, .paused])
        #expect(runs[2].input == json(#"{"decision":"approve","pin":"hunter2"}"#))
        #expect(runs[2].reviewer == Reviewer(name: "Ada Lovelace"))
        let draft = SavedDraft(
            pause: runs[3].pause, holder: nil, page: "r/1.html", content: "[]", reviewer: nil, savedAt: noon)
        #expect(try await store.save(draft, over: nil) == .saved(draft))
        #expect(try await store.draft(onPage: "r/1.html") == draft)
    }

    @Test func `knows an answer of version 1 when it comes again`() async throws {
        try make(1)
        let store = try folder.open()
        let run = try #require(try await EmbeddedOrchestrator(store: store).list(.resumed).runs.first)
        let again = try await store.accept(
            Submission(
                id: "again", pause: run.pause, input: run.input, reviewer: run.reviewer, channel: "json",
                shown: try #require(try await store.pause(run.pause)).shown,
                receivedAt: try #require(run.answeredAt).addingTimeInterval(60)))
        #expect(again.receipt?.state == .confirmed && again.receipt?.id != "again")
    }
}
