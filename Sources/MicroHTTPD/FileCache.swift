import Glibc
import Synchronization

/// The small files that were sent lately, so that an unchanged one costs a single system call.
///
/// A version is only used while the path leads to the very same file with the same change time, and only kept when
/// it has been at rest for a second: within one tick of the file system's clock two versions can look alike.
final class FileCache: Sendable {
    private static let limitInBytes = 4 << 20

    private struct State {
        var versions: [String: FileVersion] = [:]
        var size = 0
    }

    private let restInSeconds: Int
    private let state = Mutex(State())

    init(restInSeconds: Int = 1) {
        self.restInSeconds = restInSeconds
    }

    /// The version kept for this path, if the file is still as it was.
    func version(at path: String, with status: FileStatus?) -> FileVersion? {
        guard let status, let version = state.withLock({ $0.versions[path] }) else { return nil }
        return version.status == status ? version : nil
    }

    /// Keeps a version if it is small and at rest; when the cache is full it begins anew.
    ///
    /// - Returns: the version.
    func keep(_ version: FileVersion, at path: String) -> FileVersion {
        guard let bytes = version.bytes, version.status.changedSeconds + restInSeconds < time(nil) else {
            return version
        }
        state.withLock { state in
            if state.size + bytes.count + path.utf8.count > Self.limitInBytes { state = State() }
            let before = state.versions.updateValue(version, forKey: path)
            state.size += bytes.count - (before?.bytes?.count ?? -path.utf8.count)
        }
        return version
    }
}
