import Logging

/// The program's log: lines on standard error, so that standard output stays for what was asked.
enum Log {
    static let standardError: Logger = {
        LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
        return Logger(label: "countersign")
    }()
}
