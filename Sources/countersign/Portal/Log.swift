import Glibc
import Logging
import Synchronization
import Telemetry

/// The program's log: lines on standard error, so that standard output stays for what was asked.
enum Log {
    /// Lines of two tasks do not mix.
    private static let pen = Mutex(())

    /// A log as the settings want it.
    static func standardError(_ settings: LogSettings) -> Logger {
        let format = settings.format ?? (isatty(STDERR_FILENO) == 1 ? .text : .json)
        return Logger(label: "countersign") { _ in
            LineLogHandler(format, from: settings.level, write: write)
        }
    }

    /// A line that cannot be written is lost: the log has no other place to say so.
    private static func write(_ line: String) {
        pen.withLock { _ in
            var rest = Array(line.utf8)[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                rest = rest.dropFirst(count)
            }
        }
    }
}
