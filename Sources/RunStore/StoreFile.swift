import Foundation
import GRDB

/// Opens the SQLite file: made when absent, readable by its owner only, and brought to this program's version.
struct StoreFile {
    /// What SQLite adds to a store's name for the files beside it.
    static let ends = ["", "-wal", "-shm", "-journal"]

    let path: String

    func connect() throws -> DatabasePool {
        if try checkLog() { try checkWhole() }
        try makeWhenAbsent()
        try upgrade()
        let pool = try DatabasePool(path: path, configuration: Self.configuration)
        // GRDB sets NORMAL when it turns WAL on; an answer must survive a power cut.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        return pool
    }

    /// A connection that only reads, also from a disk that takes no writing; nothing is upgraded.
    func openToRead() throws -> DatabaseQueue {
        guard FileManager.default.fileExists(atPath: path) else {
            throw RunStoreError.cannotOpen(path: path, reason: String(cString: strerror(ENOENT)))
        }
        var configuration = Self.configuration
        configuration.readonly = true
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            _ = try queue.read(version)
            return queue
        } catch let error as DatabaseError where Self.readFailures.contains(error.resultCode) {
            throw RunStoreError.cannotRead(path: path, reason: error.message ?? "\(error.resultCode)")
        }
    }

    private static let readFailures: [ResultCode] = [
        .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH, .SQLITE_IOERR,
    ]

    /// Lets SQLite write the log back, where the file is sound enough for that.
    func foldLog() {
        guard let queue = try? DatabaseQueue(path: path, configuration: Self.configuration) else { return }
        try? queue.inDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        try? queue.close()
    }

    /// What tells this very file from another one at its place; `nil` where none is.
    var identity: [UInt64]? {
        var status = stat()
        return stat(path, &status) == 0 ? [UInt64(status.st_dev), UInt64(status.st_ino)] : nil
    }

    /// What SQLite finds wrong; empty when all is well.
    static func faults(_ db: Database) throws -> [String] {
        let found = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
        let lost = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
        return found + lost.map { "a row of \($0[0] as String) belongs to nothing" }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 4
        configuration.label = "store"
        // What is removed is overwritten: a secret that was delivered must not stay in a free page.
        configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA secure_delete = ON") }
        return configuration
    }

    /// SQLite drops a log, and the answers in it, when the file that it belongs to has been emptied.
    ///
    /// - Returns: Whether the file is shorter than it says: cut, or left by a crash while the log was written back to it.
    private func checkLog() throws -> Bool {
        let store = StoreHeader(path: path)
        guard StoreHeader(path: "\(path)-wal").fileBytes > 0 else { return false }
        guard store.fileBytes > 0 else {
            throw RunStoreError.damaged(
                path: path, reason: "it is empty or gone, but its log \(path)-wal is not")
        }
        return store.fileBytes < store.saidBytes
    }

    /// Looks without writing: a connection that may write would write the log back as it closes.
    private func checkWhole() throws {
        var configuration = Self.configuration
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        let found = try queue.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") ?? "" }
        try queue.close()
        guard found == "ok" else { throw RunStoreError.damaged(path: path, reason: found) }
    }

    /// SQLite would let the umask decide who may read the answers.
    private func makeWhenAbsent() throws {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if file >= 0 {
            close(file)
        } else if errno != EEXIST {
            throw RunStoreError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
    }

    /// Looks with a plain connection first: nothing is written to a file that is not ours, or newer than we are.
    private func upgrade() throws {
        let queue = try DatabaseQueue(path: path, configuration: Self.configuration)
        let version = try queue.read(version)
        if version < StoreVersions.steps.count { try queue.write(upgrade) }
        try queue.close()
    }

    private func upgrade(_ db: Database) throws {
        for step in try StoreVersions.steps.dropFirst(version(db)) { try step(db) }
        try db.execute(sql: "PRAGMA application_id = \(StoreVersions.applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(StoreVersions.steps.count)")
    }

    /// How many steps the store has behind it; throws for other files and for later versions.
    private func version(_ db: Database) throws -> Int {
        let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
        let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
        guard application == StoreVersions.applicationID || isEmpty else {
            throw RunStoreError.notAStore(path: path)
        }
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard version <= StoreVersions.steps.count else {
            throw RunStoreError.newerVersion(path: path, found: version, known: StoreVersions.steps.count)
        }
        return version
    }
}
