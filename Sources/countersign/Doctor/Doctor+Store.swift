import Foundation
import RunStore

extension Doctor {
    private static let heldForLongInSeconds: TimeInterval = 600
    private static let heldForTooLongInSeconds: TimeInterval = 3600

    /// The store's file, its version, its soundness, its ledger and the answers on their way.
    func store() async -> [Finding] {
        let path = settings.store
        guard FileManager.default.fileExists(atPath: path) else {
            return [
                .bad(
                    "store", "\(path) is not there",
                    "name the store with --store, or start the portal: it makes one")
            ]
        }
        guard let header = StoreHeader(path: path) else { return [] }
        guard header.version == RunStore.version else { return [otherVersion(header.version)] }
        do {
            let store = try RunStore(path: path)
            return [.ok("version", "the store has version \(header.version), as this program")]
                + [try await soundness(store), try await ledger(store), try await held(store)]
        } catch {
            return [.bad("store", "\(error)", "restore a backup if the file is damaged")]
        }
    }

    /// What is wrong with a file of which nothing more can be said; `nil` for a store, and where there is no file.
    func strangeFile() -> Finding? {
        let path = settings.store
        guard access(path, F_OK) == 0, StoreHeader(path: path) == nil else { return nil }
        guard access(path, R_OK) == 0 else {
            return .bad(
                "store", "\(path): \(String(cString: strerror(errno)))",
                "run this as the portal's user: sudo -u USER countersign doctor")
        }
        return .bad(
            "store", "\(path) is not a store",
            "name another file with --store; if the portal wrote this one, restore a backup")
    }

    private func otherVersion(_ found: Int) -> Finding {
        if found > RunStore.version {
            return .bad(
                "version", "the store has version \(found), this program knows \(RunStore.version)",
                "use the program that wrote it, or restore a backup")
        }
        return .warn(
            "version", "the store has version \(found), this program \(RunStore.version)",
            "make a backup; the next start takes it to the new version")
    }

    private func soundness(_ store: RunStore) async throws -> Finding {
        let faults = try await store.integrityFaults()
        guard let first = faults.first else { return .ok("store", "SQLite finds it sound") }
        return .bad(
            "store", "damaged in \(faults.count) places: \(first)",
            "stop the portal, keep a copy of the file, restore a backup")
    }

    private func ledger(_ store: RunStore) async throws -> Finding {
        let report = try await store.verifyLedger()
        guard let first = report.faults.first else {
            return .ok("ledger", "\(report.entries) entries hold, head \(report.head)")
        }
        return .bad(
            "ledger", "\(first)", "find out who wrote to the file; compare with a backup and a noted head")
    }

    private func held(_ store: RunStore) async throws -> Finding {
        let counts = try await store.counts()
        guard let oldest = counts.oldestHeldAt else { return .ok("answers", "none is held") }
        let age = Date().timeIntervalSince(oldest)
        let words = "\(counts.held) held, the oldest for \(Int(age)) s"
        let advice =
            "look whether the orchestrator is up and takes the credentials; the log says what it answered"
        if age > Self.heldForTooLongInSeconds { return .bad("answers", words, advice) }
        return age > Self.heldForLongInSeconds ? .warn("answers", words, advice) : .ok("answers", words)
    }
}
