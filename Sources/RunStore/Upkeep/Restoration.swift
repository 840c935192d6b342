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
        guard replaces || !FileManager.default.fileExists(atPath: path) else { throw .exists(path: path) }
        let lock = try StoreLock(of: path, for: .replacement)
        defer { lock.release() }
        let draft = "\(path).restored"
        defer { for end in StoreFile.ends + [".lock"] { unlink(draft + end) } }
        let head: LedgerHead
        do {
            try copy(to: draft)
            head = try await settle(draft, now)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
            throw RunStoreError(error, path: path)
        } catch { throw RunStoreError(error, path: backup) }
        try takePlace(draft, replaces)
        return head
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
        guard try await store.foldLog() else { throw RunStoreError.busy(path: draft) }
        try await store.close()
        return head
    }

    /// The old store's log is written back before it goes: a crash in between leaves that store whole.
    private func takePlace(_ draft: String, _ replaces: Bool) throws(RunStoreError) {
        try OwnFile(draft).resemble(path)
        if replaces { StoreFile(path: path).foldLog() }
        for end in StoreFile.ends.dropFirst() { unlink(path + end) }
        try OwnFile(draft).appear(as: path, replacing: replaces)
    }
}
