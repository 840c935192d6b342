import Foundation
public import Logging

/// Writes each event of the log as one line.
public struct LineLogHandler: LogHandler {
    /// The least that is written.
    public var logLevel: Logger.Level

    /// What every line has.
    public var metadata: Logger.Metadata = [:]

    /// Where more of that comes from.
    public var metadataProvider: Logger.MetadataProvider?

    private let format: LogFormat
    private let write: @Sendable (String) -> Void

    /// A handler that hands each line, with its end, to `write`, from any thread.
    public init(
        _ format: LogFormat, from level: Logger.Level, write: @escaping @Sendable (String) -> Void
    ) {
        self.format = format
        logLevel = level
        self.write = write
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        var fields = metadata.merging(metadataProvider?.get() ?? [:]) { $1 }
        fields.merge(event.metadata ?? [:]) { $1 }
        write(LogLine(at: Date(), event.level, "\(event.message)", fields).text(format) + "\n")
    }
}
