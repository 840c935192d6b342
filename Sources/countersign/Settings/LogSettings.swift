import Logging
import Telemetry

/// How the log is written, and from which level on.
struct LogSettings: Sendable {
    /// `nil` when nobody said: text on a terminal, else JSON.
    let format: LogFormat?
    let level: Logger.Level

    /// - Throws: `SettingsError` with the setting, what it holds and what was expected.
    init(_ source: SettingsSource) throws {
        format = try source.choice("log_format")
        level = try source.choice("log_level") ?? .info
    }
}
