import Synchronization

/// The settings that the program has looked for: all that there are, once it has read them.
final class AskedKeys: Sendable {
    private let keys = Mutex<Set<String>>([])

    /// What was looked for.
    var all: Set<String> { keys.withLock { $0 } }

    func add(_ key: String) {
        keys.withLock { _ = $0.insert(key) }
    }
}
