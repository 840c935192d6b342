import Foundation
import GRDB

/// Copies a store that is in use, with SQLite's online backup.
struct Backup {
    private let pool: DatabasePool
    private let path: String
    private let draft: String

    init(of pool: DatabasePool, path: String) {
        self.pool = pool
        self.path = path
        draft = "\(path).partial"
    }

    func write() throws {
        guard !FileManager.default.fileExists(atPath: path) else { throw RunStoreError.exists(path: path) }
        do {
            try copy()
            try OwnFile(draft).appear(as: path, replacing: false)
        } catch {
            unlink(draft)
            throw error
        }
    }

    /// One pass over a snapshot: writers go on meanwhile, and do not make it begin again.
    private func copy() throws {
        try OwnFile(draft).make()
        let copy = try DatabaseQueue(path: draft)
        try pool.backup(to: copy)
        try copy.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = DELETE")
            let faults = try StoreFile.faults(db)
            if let fault = faults.first { throw RunStoreError.damaged(path: path, reason: fault) }
        }
        try copy.close()
    }
}
