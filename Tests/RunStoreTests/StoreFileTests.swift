import Foundation
import GRDB
import Runs
import Testing

@testable import RunStore

@Suite struct StoreFileTests {
    let folder: Folder

    init() throws {
        folder = try Folder()
    }

    @Test func `makes a file that only its owner may read`() throws {
        let store = try folder.open()
        for suffix in ["", "-wal", "-shm"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.storePath + suffix)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
        withExtendedLifetime(store) {}
    }

    @Test func `waits for the disk with every change`() async throws {
        let pragmas = try await folder.open().change(at: noon) { change in
            try ["journal_mode", "synchronous", "foreign_keys", "busy_timeout"].map {
                try String.fetchOne(change.db, sql: "PRAGMA \($0)")
            }
        }
        #expect(pragmas == ["wal", "2", "1", "10000"])
    }

    @Test func `refuses a store of a newer version and leaves it as it is`() throws {
        _ = try folder.open()
        try folder.sqlite("PRAGMA user_version = 7")
        let before = try Data(contentsOf: URL(filePath: folder.storePath))
        let known = StoreVersions.steps.count
        #expect(throws: RunStoreError.newerVersion(path: folder.storePath, found: 7, known: known)) {
            try folder.open()
        }
        #expect(try Data(contentsOf: URL(filePath: folder.storePath)) == before)
    }

    @Test func `refuses a file of another program and leaves it as it is`() throws {
        try folder.sqlite("CREATE TABLE notes (text)")
        let before = try Data(contentsOf: URL(filePath: folder.storePath))
        #expect(throws: RunStoreError.notAStore(path: folder.storePath)) { try folder.open() }
        #expect(try Data(contentsOf: URL(filePath: folder.storePath)) == before)
    }

    @Test func `refuses a file that is no database`() throws {
        try Data(repeating: 65, count: 8192).write(to: URL(filePath: folder.storePath))
        #expect(throws: RunStoreError.notAStore(path: folder.storePath)) { try folder.open() }
    }

    @Test func `says so when the folder is not there`() {
        let path = folder.url.appending(path: "no/store.sqlite").path
        #expect(throws: RunStoreError.cannotOpen(path: path, reason: "No such file or directory")) {
            try RunStore(path: path)
        }
    }

    @Test func `opens for many at once, the first time too`() async throws {
        try await withThrowingTaskGroup(of: RunStore.self) { group in
            for _ in 0..<8 { group.addTask { [folder] in try folder.open() } }
            for try await store in group { #expect(try await store.revision() == 0) }
        }
    }

    @Test func `has everything that was accepted after a crash at any moment`() async throws {
        let store = try folder.open()
        try await store.refresh([pausedRun("1"), pausedRun("2")], at: noon)
        for id in ["1", "2"] {
            _ = try await store.accept(submission(id, to: pausedRun(id)))
            // What a killed process leaves: the file and its log, with nothing written back.
            let image = try Folder()
            for suffix in ["", "-wal"] {
                try FileManager.default.copyItem(
                    atPath: folder.storePath + suffix, toPath: image.storePath + suffix)
            }
            let survivor = try image.open()
            #expect(try await survivor.receipt(id)?.state == .held)
            #expect(try await survivor.counts().held == Int(id))
            #expect(try await survivor.nextDelivery(for: "engine", now: later(60))?.submission.id == "1")
        }
    }

    @Test(arguments: ["DELETE FROM ledger", "UPDATE ledger SET reviewer = 'Eve'"])
    func `keeps the ledger from being changed`(sql: String) async throws {
        try await folder.open().refresh([pausedRun()], at: noon)
        #expect(throws: DatabaseError.self) { try folder.sqlite(sql) }
        #expect(try await folder.open().events() == [.opened])
    }

    @Test func `never lets two answers of one pause count`() async throws {
        let store = try folder.open()
        try await store.refresh([pausedRun()], at: noon)
        _ = try await store.accept(submission("s"))
        #expect(throws: DatabaseError.self) {
            try folder.sqlite(
                """
                INSERT INTO submissions (id, pause, channel, shown, received_at, state, updated_at)
                SELECT 't', pause, channel, shown, received_at, state, updated_at FROM submissions
                """)
        }
    }

    @Test func `finds its rows by an index`() async throws {
        let plans = try await folder.open().read { db in
            try [
                "\(StoredPause.selection) WHERE pauses.state = 'open' AND number > 0 ORDER BY number LIMIT 9",
                "\(StoredPause.selection) WHERE pauses.revision > 0 ORDER BY pauses.revision LIMIT 9",
                "\(StoredPause.selection) WHERE pauses.id = 'a'",
                "SELECT * FROM pauses WHERE orchestrator = 'a' AND state IN ('open', 'held')",
                RunStore.latePauses.replacing("?", with: "1"),
                RunStore.dueReminders.replacing("?", with: "1"),
                "SELECT count(*) FROM pauses WHERE state = 'open'",
                "SELECT * FROM outbox WHERE orchestrator = 'a' AND due_at <= 1 ORDER BY due_at, attempts LIMIT 1",
                "\(EmbeddedRun.selection) AND number < 9 ORDER BY number DESC LIMIT 9",
                "\(EmbeddedRun.selection) AND pauses.state = 'open' AND number < 9 ORDER BY number DESC LIMIT 9",
            ].flatMap { try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \($0)").map { $0["detail"] as String } }
        }
        #expect(plans.filter { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE") } == [])
        #expect(plans.contains("SEARCH pauses USING INDEX pauses_by_deadline (deadline>? AND deadline<?)"))
        #expect(plans.contains("SEARCH pauses USING INDEX pauses_by_reminder (remind_at>? AND remind_at<?)"))
    }

    @Test func `finds what people were reminded of in order, by an index of these alone`() async throws {
        let sql = "EXPLAIN QUERY PLAN SELECT number, audience FROM pauses \(RunStore.reminded) LIMIT 9"
        let plan = try await folder.open().read { db in
            try Row.fetchAll(db, sql: sql).map { $0["detail"] as String }
        }
        #expect(plan.first == "SCAN pauses USING INDEX pauses_reminded" && plan.count == 2)
    }
}
