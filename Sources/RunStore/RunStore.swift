import Foundation
import GRDB
import Runs

/// Pauses, their answers, the outbox and the ledger, in one SQLite file that several processes may share.
///
/// Every change is one transaction with its ledger entry, on disk before the call returns. Reads never wait for writes.
/// Safe to use from many tasks at once.
public final class RunStore: Sendable {
    let announcer: Announcer
    let pool: DatabasePool
    let path: String
    let commits: CommitQueue
    private let lock: StoreLock
    private let breakdown = Breakdown()
    private let watch: Task<Void, Never>

    /// Opens the store of a file, or makes one that only its owner may read.
    ///
    /// A file that is something else, or a store of a later version, is refused and left as it is.
    public convenience init(path: String) throws(RunStoreError) {
        try self.init(path: path, looksEvery: .seconds(1))
    }

    /// Looks for what other processes changed at this interval.
    init(path: String, looksEvery interval: Duration) throws(RunStoreError) {
        do {
            lock = try StoreLock(of: path, for: .use)
            let file = StoreFile(path: path)
            let pool = try file.connect()
            let announcer = Announcer(revision: try pool.read(Self.revision))
            self.path = path
            self.pool = pool
            self.announcer = announcer
            commits = CommitQueue(pool, announcer, breakdown, path: path)
            let identity = file.identity
            watch = Task { [breakdown] in
                await Self.watch(pool, announcer, every: interval) {
                    if file.identity != identity { breakdown.report(.moved(path: path)) }
                }
            }
        } catch { throw RunStoreError(error, path: path) }
    }

    deinit {
        watch.cancel()
    }

    /// The number of the last change of a pause.
    public func revision() async throws(RunStoreError) -> Int64 {
        try await read(Self.revision)
    }

    /// Yields a revision soon after pauses changed.
    ///
    /// At once for changes made through this store, within about a second for those of other processes. Changes that come
    /// while nobody looks are announced as one.
    public func revisions() -> AsyncStream<Int64> {
        announcer.listen(to: nil).stream
    }

    func read<Result: Sendable>(
        _ work: @Sendable (Database) throws -> Result
    ) async throws(RunStoreError) -> Result {
        do { return try await pool.read(work) } catch { throw RunStoreError(error, path: path) }
    }

    /// Reads with a single statement, which needs no transaction around it.
    func look<Result: Sendable>(
        _ work: @Sendable (Database) throws -> Result
    ) async throws(RunStoreError) -> Result {
        do { return try await pool.unsafeRead(work) } catch { throw RunStoreError(error, path: path) }
    }

    /// Does `work` in one transaction, perhaps with other changes; returns once that is on disk.
    ///
    /// `work` may be done again, in another transaction, when a change beside it fails.
    func change<Result: Sendable>(
        at now: Date, _ work: @escaping @Sendable (inout Change) throws -> Result
    ) async throws(RunStoreError) -> Result {
        do {
            return try await withCheckedThrowingContinuation { continuation in
                commits.add(
                    Commission(
                        now: now,
                        work: { change in
                            let result = try work(&change)
                            return { continuation.resume(returning: result) }
                        }, fail: { continuation.resume(throwing: $0) }))
            }
        } catch { throw RunStoreError(error, path: path) }
    }

    /// Returns once a write or a sync has failed, with why: from then on nothing is taken, and the process should end.
    ///
    /// `nil` when the task is cancelled first.
    public func untilDiskFails() async -> RunStoreError? {
        await breakdown.wait()
    }

    /// Writes the log back to the file and empties it; `false` when somebody who reads kept it from that.
    func foldLog() async throws(RunStoreError) -> Bool {
        do {
            return try await pool.writeWithoutTransaction { db in
                try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == 0
            }
        } catch { throw RunStoreError(error, path: path) }
    }

    /// Ends its use of the file, whose log is then written back to it; it is of no use afterwards.
    ///
    /// Not needed for what was acknowledged, but whoever copies the file alone has all of it.
    public func close() async throws(RunStoreError) {
        watch.cancel()
        defer { lock.release() }
        do { try await apart { [pool] in try pool.close() } } catch { throw RunStoreError(error, path: path) }
    }

    static func revision(_ db: Database) throws -> Int64 {
        try Int64.fetchOne(db.cachedStatement(sql: "SELECT value FROM revision")) ?? 0
    }

    private static func watch(
        _ pool: DatabasePool, _ announcer: Announcer, every interval: Duration, check: @Sendable () -> Void
    ) async {
        while (try? await Task.sleep(for: interval)) != nil {
            check()
            if let revision = try? await pool.read(revision) { announcer.notice(revision) }
        }
    }
}
