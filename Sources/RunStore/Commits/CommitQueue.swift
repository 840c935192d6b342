import Foundation
import GRDB
import Runs
import Synchronization

/// Lets changes that come at the same time share a transaction, and so the one wait for the disk (group commit).
///
/// Each is told only when all of its transaction is on disk. One that fails takes no other with it: the rest are done
/// again without it. After a failed write or sync nothing more is taken, since what the disk then holds cannot be known.
final class CommitQueue: Sendable {
    private struct State {
        var waiting: [Commission] = []
        var isWriting = false
        var hasFailed = false
    }

    /// Readers and other processes get their turn after so many.
    private static let most = 256

    private let pool: DatabasePool
    private let announcer: Announcer
    private let breakdown: Breakdown
    private let path: String
    private let state = Mutex(State())

    init(_ pool: DatabasePool, _ announcer: Announcer, _ breakdown: Breakdown, path: String) {
        self.pool = pool
        self.announcer = announcer
        self.breakdown = breakdown
        self.path = path
    }

    /// Whether a change could not be made, and no answer was kept since.
    var hasFailed: Bool { state.withLock { $0.hasFailed } }

    /// The cause of the failure was found to be gone.
    func forgetFailure() {
        state.withLock { $0.hasFailed = false }
    }

    /// Takes a change; it comes to disk with those that wait beside it.
    func add(_ commission: Commission) {
        let begins = state.withLock { state in
            defer { state.isWriting = true }
            state.waiting.append(commission)
            return !state.isWriting
        }
        guard begins else { return }
        pool.asyncWriteWithoutTransaction { db in
            while let batch = self.nextBatch() { self.write(batch, db) }
        }
    }

    private func nextBatch() -> [Commission]? {
        state.withLock { state in
            let batch = Array(state.waiting.prefix(Self.most))
            state.waiting.removeFirst(batch.count)
            state.isWriting = !batch.isEmpty
            return batch.isEmpty ? nil : batch
        }
    }

    private func write(_ batch: [Commission], _ db: Database) {
        do { try commit(batch, db) } catch {
            guard batch.count > 1, error is CommissionError else { return fail(batch, error) }
            for commission in batch { write([commission], db) }
        }
    }

    private func commit(_ batch: [Commission], _ db: Database) throws {
        if let failure = breakdown.failure { throw failure }
        let (change, before, tellings) = try Self.transact(batch, db)
        if change.takesAnswer { CrashPoint.afterCommit.reach() }
        if change.takesAnswer { forgetFailure() }
        announcer.announce(change.revision, after: before, touching: change.touched)
        for tell in tellings { tell() }
    }

    private static func transact(
        _ batch: [Commission], _ db: Database
    ) throws -> (Change, before: Int64, [@Sendable () -> Void]) {
        var change = Change(db)
        var before: Int64 = 0
        var tellings: [@Sendable () -> Void] = []
        try db.inTransaction(.immediate) {
            before = try RunStore.revision(db)
            change.begin(at: before)
            for commission in batch { tellings.append(try perform(commission, &change)) }
            try change.finish()
            if change.takesAnswer { CrashPoint.beforeCommit.reach() }
            return .commit
        }
        return (change, before, tellings)
    }

    private static func perform(
        _ commission: Commission, _ change: inout Change
    ) throws -> @Sendable () -> Void {
        change.now = commission.now
        do { return try commission.work(&change) } catch { throw CommissionError(cause: error) }
    }

    private func fail(_ batch: [Commission], _ error: any Error) {
        let cause = (error as? CommissionError)?.cause ?? error
        let failure = RunStoreError(cause, path: path)
        switch failure {
        case .diskFailed, .damaged: breakdown.report(failure)
        default: break
        }
        state.withLock { $0.hasFailed = true }
        for commission in batch { commission.fail(failure) }
    }
}

/// The work of one change failed, not the transaction around it.
private struct CommissionError: Error {
    let cause: any Error
}
