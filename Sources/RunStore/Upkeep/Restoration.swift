public import Foundation
import GRDB
import Runs

/// Puts a backup in the place of a store.
public struct Restoration: Sendable {
    private let backup: String
    private let path: String

    public init(of backup: String, to path: String) {
        self.backup = backup
        self.path = path
    }

    /// Checks the backup, copies it and lets it take the store's place, all or nothing.
    ///
    /// Answers that were on their way when it was made may have arrived since: they are looked for before they are sent.
    /// The store keeps the owner and the mode of the one that it replaces; where there was none and root restores, it goes to
    /// the owner of its folder. A store that is there goes only where it `replaces` one, and only while no program has it open. Returns the end of the
    /// ledger in the restored store; throws `exists`, `inUse`, or what makes the backup no good.
    public func perform(replacing replaces: Bool, now: Date = Date()) async throws(RunStoreError)
        -> LedgerHead
    {
        do {
            try checkPlace(replaces)
            let draft = "\(path).restored"
            defer { for end in StoreFile.ends { unlink(draft + end) } }
            try copy(to: draft)
            let head = try await settle(draft, now)
            try takePlace(draft, replaces)
            return head
        } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
            throw RunStoreError(error, path: path)
        } catch { throw RunStoreError(error, path: backup) }
    }

    private func checkPlace(_ replaces: Bool) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        guard replaces else { throw RunStoreError.exists(path: path) }
        if try StoreFile(path: path).isInUse() { throw RunStoreError.inUse(path: path) }
    }

    private func copy(to draft: String) throws {
        let source = try StoreFile(path: backup).openToRead()
        try OwnFile(draft).make()
        let copy = try DatabaseQueue(path: draft)
        try source.backup(to: copy)
        try source.close()
        try copy.close()
    }

    /// Brings the copy to this version, checks it and writes down that it was restored.
    private func settle(_ draft: String, _ now: Date) async throws -> LedgerHead {
        let store = try RunStore(path: draft)
        if let fault = try await store.integrityFaults().first {
            throw RunStoreError.damaged(path: backup, reason: fault)
        }
        if let fault = try await store.verifyLedger().faults.first {
            throw RunStoreError.damaged(path: backup, reason: fault.description)
        }
        try await store.change(at: now) { change in
            try change.run("UPDATE outbox SET may_have_arrived = 1, due_at = ?", [now.microseconds])
            try change.enter(.restored, PauseID(""))
        }
        let head = try await store.ledgerHead()
        try await store.withoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        try store.close()
        return head
    }

    private func takePlace(_ draft: String, _ replaces: Bool) throws {
        try OwnFile(draft).resemble(path)
        for end in StoreFile.ends.dropFirst() { unlink(path + end) }
        try OwnFile(draft).appear(as: path, replacing: replaces)
    }
}
