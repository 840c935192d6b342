import ArgumentParser
import RunStore
import Glibc

/// The flag of the commands that work on a store which is there already.
struct StoreOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The SQLite file that holds everything (default: countersign.sqlite).", valueName: "file"),
        completion: .file())
    var store: String?

    /// The store's path, by the settings.
    func path() async throws -> String {
        try await Settings.read(flags: ["store": store].compactMapValues { $0 }).store
    }

    /// Opens it; one that is not there is not made.
    func open() async throws -> RunStore {
        let path = try await path()
        guard access(path, F_OK) == 0 else {
            throw RunStoreError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
        return try RunStore(path: path)
    }
}
