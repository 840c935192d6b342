import Foundation

/// Says that a program uses a store, so that nobody puts another file in its place meanwhile.
///
/// A lock of the file `<store>.lock`, which the system lets go when the process ends, however it ends.
final class StoreLock: Sendable {
    /// How many may hold it.
    enum Kind {
        /// As many as use the store.
        case use

        /// One alone, while nobody uses the store.
        case replacement
    }

    private static let patience = 50

    private let file: Int32

    /// - Throws: `RunStoreError.inUse` for a replacement while somebody uses the store, `.busy` for a use while it is being
    ///   replaced for longer than some seconds, `.cannotOpen`.
    init(of store: String, for kind: Kind) throws(RunStoreError) {
        file = open("\(store).lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw .cannotOpen(path: store, reason: String(cString: strerror(errno)))
        }
        // Made by root, it would keep out the program whose store it is.
        if geteuid() == 0 { try? OwnFile("\(store).lock").resemble(store) }
        guard Self.take(file, kind) else {
            close(file)
            throw kind == .use ? .busy(path: store) : .inUse(path: store)
        }
    }

    deinit {
        close(file)
    }

    /// Lets go before its time.
    func release() {
        flock(file, LOCK_UN)
    }

    private static func take(_ file: Int32, _ kind: Kind) -> Bool {
        guard kind == .use else { return flock(file, LOCK_EX | LOCK_NB) == 0 }
        for _ in 0..<patience {
            if flock(file, LOCK_SH | LOCK_NB) == 0 { return true }
            usleep(100_000)
        }
        return false
    }
}
