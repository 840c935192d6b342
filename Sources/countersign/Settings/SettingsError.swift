/// A setting that cannot be used.
enum SettingsError: Error, Equatable {
    case unusable(key: String, value: String, expected: String)
    case unreadableFile(path: String, reason: String)

    /// A part of the settings' file that is no single value, such as an entry of a list.
    case unusableEntry(path: String, place: String, expected: String)

    /// A key of the settings' file that is none of ours, the known one that it looks like, and all that are known.
    case unknownKey(path: String, key: String, near: String?, known: [String])

    /// A setting that means nothing, or too much, without another one.
    case alone(key: String, needs: String, reason: String)
}

extension SettingsError: CustomStringConvertible {
    var description: String {
        switch self {
        case .unusable(let key, let value, let expected):
            """
            the setting \(key) is "\(value)", expected \(expected). It comes from \(key.flag)\
            COUNTERSIGN_\(key.uppercased()) or countersign.yaml.
            """
        case .unusableEntry(let path, let place, let expected):
            "\(path): \(place) cannot be used, expected \(expected)."
        case .unknownKey(let path, let key, let near, let known):
            """
            \(path): there is no setting \(key).\(near.map { " Do you mean \($0)?" } ?? "") \
            Known are: \(known.joined(separator: ", ")).
            """
        case .alone(let key, let needs, let reason):
            "the setting \(key) needs \(needs) too: \(reason)"
        case .unreadableFile(let path, let reason):
            "cannot read the settings in \(path): \(reason)"
        }
    }
}

extension String {
    /// The settings that no command takes as a flag.
    private static let flagless: Set = ["link_days", "user_header", "history_group"]

    /// A key as its flag is written in a list of places; empty where there is no flag.
    fileprivate var flag: String {
        Self.flagless.contains(self) ? "" : "--\(String(map { $0 == "_" ? "-" : $0 })), "
    }
}
