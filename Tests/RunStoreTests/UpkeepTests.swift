import Foundation
import GRDB
import JSON
import Runs
import Testing

@testable import RunStore

@Suite struct UpkeepTests {
    let folder: Folder
    let store: RunStore

    init() throws {
        folder = try Folder()
        store = try folder.open()
    }

    private func path(_ name: String) -> String { folder.url.appending(path: name).path }

    /// One pause that is over since `later(20)`, one whose answer is on its way, one that waits.
    private func fill() async throws {
        try await store.refresh(["1", "2", "3"].map { pausedRun($0, description: "canary \($0)") }, at: noon)
        for id in ["1", "2"] {
            let run = pausedRun(id, description: "canary \(id)")
            _ = try await store.accept(
                submission(id, to: run, #"{"z":"canary \#(id)"}"#, at: later(Double(10))))
        }
        let delivery = try #require(try await store.nextDelivery(for: "engine", now: later(20)))
        try await store.record(Confirmation.applied, for: delivery, now: later(20))
    }

    @Test func `purges what is over for long, overwrites it and keeps the chain`() async throws {
        try await fill()
        #expect(try await store.purgeable(olderThan: later(20)) == PurgeReport())
        #expect(try await store.purgeable(olderThan: later(21)) == PurgeReport(pauses: 1))
        #expect(try await store.purge(olderThan: later(21), now: later(99)) == PurgeReport(pauses: 1))
        #expect(try await store.purge(olderThan: later(21), now: later(99)) == PurgeReport())
        let file = try Data(contentsOf: URL(filePath: folder.storePath))
        #expect(file.range(of: Data("canary 1".utf8)) == nil && file.range(of: Data("canary 2".utf8)) != nil)
        #expect(try await store.verifyLedger().isSound)
        #expect(try await store.pause(pausedRun("1").id)?.decision?.reviewer == Reviewer(name: "Ada"))
        #expect(try await store.pause(pausedRun("1").id)?.pausedRun.schema == nil)
        #expect(try await store.nextDelivery(for: "engine", now: later(99))?.submission.id == "2")
        #expect(try await store.events(of: pausedRun("1")).last == .purged)
    }

    @Test func `backs up while it is written to, to a file that is whole and its owner's alone`() async throws
    {
        try await fill()
        let writing = Task { [store] in
            while !Task.isCancelled {
                try await store.change(at: noon) { try $0.enter(.restored, PauseID("")) }
            }
        }
        for number in 1...5 { try await store.backup(to: path("copy\(number)")) }
        writing.cancel()
        _ = await writing.result
        for number in 1...5 {
            let copy = try RunStore(path: path("copy\(number)"))
            #expect(try await copy.verifyLedger().isSound)
            #expect(try await copy.integrityFaults() == [])
            #expect(try await copy.receipt("1")?.state == .confirmed)
        }
        let attributes = try FileManager.default.attributesOfItem(atPath: path("copy1"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        await #expect(throws: RunStoreError.exists(path: path("copy1"))) {
            try await store.backup(to: path("copy1"))
        }
    }

    private static let slowCount = """
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 300000) SELECT count(*) FROM n
        """

    /// More at once than tasks have threads, while each is read: a close that held one would wait for the other's reader.
    @Test func `many close at once while they are read`() async throws {
        try await withThrowingTaskGroup { group in
            for _ in 0..<20 {
                group.addTask {
                    let store = try Folder().open()
                    let (begun, beginning) = AsyncStream.makeStream(of: Void.self)
                    async let rows = store.read { db in
                        beginning.finish()
                        return try Int.fetchOne(db, sql: Self.slowCount)
                    }
                    for await _ in begun {}
                    try await store.close()
                    #expect(try await rows == 300_000)
                }
            }
            try await group.waitForAll()
        }
    }

    @Test func `restores a backup, and looks for answers before it sends them again`() async throws {
        try await fill()
        try await store.backup(to: path("copy"))
        let head = try await store.ledgerHead()
        let place = path("restored.sqlite")
        let end = try await Restoration(of: path("copy"), to: place).perform(replacing: false, now: later(50))
        let restored = try RunStore(path: place)
        #expect(try await restored.ledgerHead() == end && end.sequence == head.sequence + 1)
        #expect(try await restored.verifyLedger(noted: head).isSound)
        #expect(try await restored.nextDelivery(for: "engine", now: later(60))?.mayHaveArrived == true)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.url.path).allSatisfy {
                !$0.contains("restored.sqlite.restored")
            })
    }

    @Test func `goes on from every end that its ledger had, but for those of before it was put back`()
        async throws
    {
        try await fill()
        let head = try await store.ledgerHead()
        for end in [.start, head] { #expect(try await store.goesOn(from: end)) }
        #expect(!(try await store.goesOn(from: LedgerHead(sequence: 1, hash: head.hash))))
        try await store.backup(to: path("copy"))
        let place = path("restored.sqlite")
        let end = try await Restoration(of: path("copy"), to: place).perform(replacing: false)
        let restored = try RunStore(path: place)
        for lost in [.start, head] { #expect(!(try await restored.goesOn(from: lost))) }
        #expect(try await restored.goesOn(from: end))
    }

    @Test func `does not restore over a store that is there, or in use`() async throws {
        try await fill()
        try await store.backup(to: path("copy"))
        let restoration = Restoration(of: path("copy"), to: folder.storePath)
        await #expect(throws: RunStoreError.exists(path: folder.storePath)) {
            _ = try await restoration.perform(replacing: false)
        }
        await #expect(throws: RunStoreError.inUse(path: folder.storePath)) {
            _ = try await restoration.perform(replacing: true)
        }
        try await store.close()
        _ = try await restoration.perform(replacing: true)
        #expect(try await folder.open().receipt("1")?.state == .confirmed)
    }

    @Test(arguments: [
        ("UPDATE submissions SET input = '{}' WHERE id = '1'", "the answer 1"),
        ("PRAGMA user_version = 99", "99"),
    ])
    func `does not restore a backup that is no good`(sql: String, word: String) async throws {
        try await fill()
        try await store.backup(to: path("copy"))
        let queue = try DatabaseQueue(path: path("copy"))
        try await queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
        let place = path("restored.sqlite")
        await #expect {
            try await Restoration(of: path("copy"), to: place).perform(replacing: false)
        } throws: { "\($0)".contains(word) }
        #expect(!FileManager.default.fileExists(atPath: place))
    }
}

@Suite struct MovedStoreTests {
    @Test func `takes nothing more once another file stands in its place`() async throws {
        let folder = try Folder()
        let store = try RunStore(path: folder.storePath, looksEvery: .milliseconds(10))
        try await store.refresh([pausedRun()], at: noon)
        try FileManager.default.moveItem(atPath: folder.storePath, toPath: folder.storePath + ".old")
        #expect(await store.untilDiskFails() == .moved(path: folder.storePath))
        await #expect(throws: RunStoreError.moved(path: folder.storePath)) {
            _ = try await store.accept(submission("s"))
        }
    }

    @Test func `restores over a store that is damaged`() async throws {
        let folder = try Folder()
        let copy = folder.url.appending(path: "copy").path
        do {
            let store = try folder.open()
            try await store.refresh([pausedRun()], at: noon)
            try await store.backup(to: copy)
            try await store.close()
        }
        try Data(repeating: 7, count: 90_000).write(to: URL(filePath: folder.storePath))
        _ = try await Restoration(of: copy, to: folder.storePath).perform(replacing: true)
        #expect(try await folder.open().pause(pausedRun().id)?.state == .open)
    }

    @Test func `does not tell strangers by trying what was answered`() async throws {
        let folder = try Folder()
        let store = try folder.open()
        try await store.refresh([pausedRun()], at: noon)
        _ = try await store.accept(submission("s"))
        #expect(try await store.accept(submission("t", at: later(11))).receipt?.id == "s")
        #expect(try await store.accept(submission("u", at: later(700))).receipt == nil)
        for number in 0..<30 { _ = try await store.accept(submission("m\(number)", "{}", at: later(12))) }
        #expect(try await store.accept(submission("v", at: later(13))).receipt == nil)
    }
}
