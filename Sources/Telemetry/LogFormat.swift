/// How a line of the log is written.
public enum LogFormat: String, Hashable, Sendable, CaseIterable {
    /// For eyes: time, level, message, and `key=value` behind it.
    case text

    /// A JSON object a line, for programs: `time`, `level`, `message`, and the metadata beside them.
    case json
}
