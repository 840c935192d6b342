import Logging
import Synchronization

/// A log that counts its lines.
struct LineCounter: LogHandler {
    private final class Lines: Sendable {
        let number = Mutex(0)
    }

    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace
    private let lines = Lines()

    var count: Int { lines.number.withLock { $0 } }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        lines.number.withLock { $0 += 1 }
    }
}
