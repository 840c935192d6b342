import Foundation
import GRDB

extension RunStore {
    /// Writes a whole copy to a new file that only its owner may read, while the store is in use.
    ///
    /// It is the store as it stood at one moment. The file appears only once it is whole and on disk.
    ///
    /// - Throws: `RunStoreError.exists` when there is a file already.
    public func backup(to path: String) async throws(RunStoreError) {
        do { try await apart { [pool] in try Backup(of: pool, path: path).write() } } catch {
            throw RunStoreError(error, path: path)
        }
    }

    /// What SQLite finds wrong with the file; empty when it is sound.
    public func integrityFaults() async throws(RunStoreError) -> [String] {
        try await read { db in try StoreFile.faults(db) }
    }

    /// The version of the store's tables, which this program brought it to.
    public static let version = StoreVersions.steps.count
}
