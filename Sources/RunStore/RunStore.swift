import Foundation
import GRDB
import Runs

/// Pauses, their answers, the outbox and the ledger, in one SQLite file that several processes may share.
///
/// Every change is one transaction with its ledger entry, on disk before the call returns. Reads never wait for writes.
/// Safe to use from many tasks at once.
public final class RunStore: Sendable {
    /// The version of the stores that this program makes, and takes older ones to.
    public static let version = StoreVersions.steps.count

    let announcer: Announcer
    private let path: String
    private let pool: DatabasePool
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
            let pool = try StoreFile(path: path).connect()
            let announcer = Announcer(revision: try pool.read(Self.revision))
            self.path = path
            self.pool = pool
            self.announcer = announcer
            watch = Task { await Self.watch(pool, announcer, every: interval) }
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

    /// Runs `work` in one transaction; announces what it touched when that is on disk.
    func change<Result: Sendable>(
        at now: Date, _ work: @Sendable (inout Change) throws -> Result
    ) async throws(RunStoreError) -> Result {
        do {
            let (result, touched, before, revision) = try await pool.write { db in
                let before = try Self.revision(db)
                var change = Change(db, now: now, revision: before)
                let result = try work(&change)
                try change.finish()
                return (result, change.touched, before, change.revision)
            }
            announcer.announce(revision, after: before, touching: touched)
            return result
        } catch { throw RunStoreError(error, path: path) }
    }

    private static func revision(_ db: Database) throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT value FROM revision") ?? 0
    }

    private static func watch(_ pool: DatabasePool, _ announcer: Announcer, every interval: Duration) async {
        while (try? await Task.sleep(for: interval)) != nil {
            if let revision = try? await pool.read(revision) { announcer.notice(revision) }
        }
    }
}
